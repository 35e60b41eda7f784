using CodingAgentBench.Site.Tests.Built;

namespace CodingAgentBench.Site.Tests.Rules;

public sealed class RealStructureTests(RealSite built) : StructureTests<RealSite>(built);

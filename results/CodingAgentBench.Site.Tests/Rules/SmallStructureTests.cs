using CodingAgentBench.Site.Tests.Built;

namespace CodingAgentBench.Site.Tests.Rules;

public sealed class SmallStructureTests(SmallSite built) : StructureTests<SmallSite>(built);

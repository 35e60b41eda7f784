using CodingAgentBench.Site.Tests.Built;

namespace CodingAgentBench.Site.Tests.Rules;

public sealed class HostileStructureTests(HostileSite built) : StructureTests<HostileSite>(built);

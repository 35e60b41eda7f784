using CodingAgentBench.Site.Tests.Built;

namespace CodingAgentBench.Site.Tests.Rules;

public sealed class HostileSafetyTests(HostileSite built) : SafetyTests<HostileSite>(built);

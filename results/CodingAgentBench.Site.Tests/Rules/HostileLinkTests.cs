using CodingAgentBench.Site.Tests.Built;

namespace CodingAgentBench.Site.Tests.Rules;

public sealed class HostileLinkTests(HostileSite built) : LinkTests<HostileSite>(built);

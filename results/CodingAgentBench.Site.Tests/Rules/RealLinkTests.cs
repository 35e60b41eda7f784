using CodingAgentBench.Site.Tests.Built;

namespace CodingAgentBench.Site.Tests.Rules;

public sealed class RealLinkTests(RealSite built) : LinkTests<RealSite>(built);

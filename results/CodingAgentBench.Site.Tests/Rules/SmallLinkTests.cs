using CodingAgentBench.Site.Tests.Built;

namespace CodingAgentBench.Site.Tests.Rules;

public sealed class SmallLinkTests(SmallSite built) : LinkTests<SmallSite>(built);

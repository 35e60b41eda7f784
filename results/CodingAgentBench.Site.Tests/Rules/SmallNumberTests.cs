using CodingAgentBench.Site.Tests.Built;

namespace CodingAgentBench.Site.Tests.Rules;

public sealed class SmallNumberTests(SmallSite built) : NumberTests<SmallSite>(built);

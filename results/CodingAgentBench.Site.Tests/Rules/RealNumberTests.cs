using CodingAgentBench.Site.Tests.Built;

namespace CodingAgentBench.Site.Tests.Rules;

public sealed class RealNumberTests(RealSite built) : NumberTests<RealSite>(built);

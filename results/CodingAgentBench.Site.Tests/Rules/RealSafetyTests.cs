using CodingAgentBench.Site.Tests.Built;

namespace CodingAgentBench.Site.Tests.Rules;

public sealed class RealSafetyTests(RealSite built) : SafetyTests<RealSite>(built);

using CodingAgentBench.Site.Tests.Built;

namespace CodingAgentBench.Site.Tests.Rules;

public sealed class SmallSafetyTests(SmallSite built) : SafetyTests<SmallSite>(built);

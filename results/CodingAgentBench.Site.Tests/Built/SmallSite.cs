using CodingAgentBench.Site.Content;
using CodingAgentBench.Site.Tests.Synthetic;

namespace CodingAgentBench.Site.Tests.Built;

public sealed class SmallSite : SiteFixture
{
    private SyntheticContent? _synthetic;

    protected override SiteContent Content() => (_synthetic = SyntheticContent.Small()).Content;

    protected override void Release() => _synthetic?.Dispose();
}

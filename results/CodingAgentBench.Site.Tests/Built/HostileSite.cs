using CodingAgentBench.Site.Content;
using CodingAgentBench.Site.Tests.Hostile;

namespace CodingAgentBench.Site.Tests.Built;

public sealed class HostileSite : SiteFixture
{
    private HostileContent? _hostile;

    protected override SiteContent Content() => (_hostile = new()).Content;

    protected override void Release() => _hostile?.Dispose();
}

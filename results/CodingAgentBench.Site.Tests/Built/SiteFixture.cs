using CodingAgentBench.Site.Content;
using CodingAgentBench.Site.Tests.Built;

[assembly: AssemblyFixture(typeof(SmallSite))]
[assembly: AssemblyFixture(typeof(RealSite))]
[assembly: AssemblyFixture(typeof(HostileSite))]

namespace CodingAgentBench.Site.Tests.Built;

/// <summary>A site that all tests share, built for the first that asks.</summary>
public abstract class SiteFixture : IDisposable
{
    private readonly Lazy<BuiltSite> _site;

    protected SiteFixture() => _site = new(() => BuiltSite.OfAsync(Content()).GetAwaiter().GetResult());

    public BuiltSite Site => _site.Value;

    public void Dispose()
    {
        if (_site.IsValueCreated)
            _site.Value.Dispose();
        Release();
        GC.SuppressFinalize(this);
    }

    protected abstract SiteContent Content();

    /// <summary>What the content needed on the disk.</summary>
    protected virtual void Release()
    {
    }
}

using CodingAgentBench.Sandbox.Containers;
using CodingAgentBench.Sandbox.Images;
using CodingAgentBench.Tasks.Manifests;

namespace CodingAgentBench.Sandbox.Tests.Containers;

/// <summary>The engine of this machine with the base image, where both are to be had; a test without them is skipped and says why.</summary>
public sealed class ContainerFixture : IAsyncLifetime
{
    private string _missing = "";

    public ContainerEngine Engine { get; private set; } = null!;

    public SandboxImage Image { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var (runtime, reason) = await RuntimeUnderTest.FindAsync(CancellationToken.None);
        if (runtime is null)
        {
            _missing = reason;
            return;
        }
        Engine = new(runtime);
        var images = new ImageStore(RepositoryRoot.Find(AppContext.BaseDirectory, null), Engine, acceptsAny: true);
        var choice = await images.FindAsync(ImageInputs.Base);
        (Image, _missing) = (choice.Image!, choice.Missing ?? "");
    }

    public Task<ISandbox> StartAsync(ResourceLimits? limits = null, bool reachesModel = false) =>
        Engine.StartAsync(Request(limits, reachesModel), TestContext.Current.CancellationToken);

    private SandboxRequest Request(ResourceLimits? limits = null, bool reachesModel = false)
    {
        Assert.SkipWhen(_missing.Length > 0, _missing);
        return new("test", limits ?? ResourceLimits.Default) { Image = Image.Id, ReachesModel = reachesModel };
    }

    public async ValueTask DisposeAsync()
    {
        if (Engine is not null)
            await Engine.DisposeAsync();
    }
}

using System.Text;
using CodingAgentBench.Sandbox;
using CodingAgentBench.Tasks.Trees;

namespace CodingAgentBench.Harness.Tests.Mutating;

/// <summary>Sandboxes in which every command is a function of the files and the arguments.</summary>
internal sealed class FakeEngine(Func<FileTree, string, (int? ExitCode, string Output)> run) : ISandboxEngine
{
    private int _open;

    /// <summary>Sandboxes that nobody has disposed of.</summary>
    public int Open => _open;

    public int MostOpen { get; private set; }

    public EngineIdentity Identity { get; } = new("fake", "1", EngineIdentity.NoIsolation);

    public string? Unavailable => null;

    public Task<SandboxImage?> FindImageAsync(string reference, CancellationToken cancellation) => Task.FromResult<SandboxImage?>(null);

    public Task<ISandbox> StartAsync(SandboxRequest request, CancellationToken cancellation)
    {
        MostOpen = Math.Max(MostOpen, Interlocked.Increment(ref _open));
        return Task.FromResult<ISandbox>(new FakeSandbox(this));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private sealed class FakeSandbox(FakeEngine engine) : ISandbox
    {
        private FileTree _work = FileTree.Empty;

        public SandboxPaths Paths { get; } = new("/somewhere/work", "/home", "/tmp", "/tool");

        public ModelSocket? Model => null;

        public Task PlaceAsync(IReadOnlyList<TreePlacement> placements, CancellationToken cancellation)
        {
            _work = _work.With(placements.Where(placement => placement.Folder == Paths.Work).SelectMany(placement => placement.Tree.Entries));
            return Task.CompletedTask;
        }

        public Task<T> ArchiveAsync<T>(string folder, Func<Stream, CancellationToken, Task<T>> read, CancellationToken cancellation) => throw new NotSupportedException();

        public async Task<CommandResult> RunAsync(SandboxCommand command, CancellationToken deadline, CancellationToken cancellation)
        {
            await Task.Yield();
            cancellation.ThrowIfCancellationRequested();
            var (exitCode, output) = engine.Run(_work, string.Join(' ', command.Arguments));
            var bytes = Encoding.UTF8.GetBytes(output);
            return new(exitCode, exitCode is null, new(bytes, bytes.Length, ""), new(default, 0, ""), TimeSpan.Zero);
        }

        public ValueTask DisposeAsync()
        {
            Interlocked.Decrement(ref engine._open);
            return ValueTask.CompletedTask;
        }
    }

    private (int? ExitCode, string Output) Run(FileTree work, string command) => run(work, command);
}

using CodingAgentBench.Tasks;
using CodingAgentBench.Tasks.Manifests;
using CodingAgentBench.Testing;

namespace CodingAgentBench.Harness.Tests.Strength;

/// <summary>A task whose answer is one Python file.</summary>
internal sealed class StrengthTask : IDisposable
{
    public const string Id = "polyglot/forty-two";

    private readonly TemporaryRepository _repository = new();

    public StrengthTask(string answer = "def add(a, b):\n    return a + b < 1\n")
    {
        _repository.AddTask(Id);
        Write("answer/src/sum.py", answer);
    }

    public RepositoryRoot Root => _repository.Root;

    public TaskFolder Folder => _repository.ReadTask(Id);

    public void Write(string path, string content) => _repository.Write($"tasks/v0.1/{Id}/{path}", content);

    public string Read(string path) => File.ReadAllText(Path.Combine(_repository.TaskPath(Id), path));

    public void Dispose() => _repository.Dispose();
}

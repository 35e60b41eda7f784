using CodingAgentBench.Sandbox.Images;
using CodingAgentBench.Sandbox.Tuis;
using CodingAgentBench.Tasks.Manifests;
using CodingAgentBench.Testing;

namespace CodingAgentBench.Sandbox.Tests.Images;

public sealed class ImageInputsTests : IDisposable
{
    private readonly TemporaryRepository _repository = new();

    public ImageInputsTests()
    {
        _repository.Write("docker/base/Dockerfile", "FROM scratch\n");
        _repository.Write("docker/a-tui/Dockerfile", "FROM base\n");
        _repository.Write("docker/a-tui/deep/Z.txt", "1");
        _repository.Write("docker/a-tui/deep.txt", "2");
        _repository.Write("docker/a-tui/_.txt", "3");
    }

    public void Dispose() => _repository.Dispose();

    [Theory]
    [InlineData("README.md")]
    [InlineData("tui.yaml")]
    [InlineData("extra-ca.crt")]
    public void Files_that_no_build_reads_do_not_count(string file)
    {
        var before = ImageInputs.Of(_repository.Root, "a-tui");

        _repository.Write($"docker/a-tui/{file}", "changed");

        ImageInputs.Of(_repository.Root, "a-tui").Should().Be(before);
    }

    [Theory]
    [InlineData("docker/a-tui/deep/README.md")]
    [InlineData("docker/a-tui/.hidden")]
    [InlineData("docker/base/Dockerfile")]
    public void Everything_else_counts_and_so_does_the_base(string file)
    {
        var before = ImageInputs.Of(_repository.Root, "a-tui");

        _repository.Write(file, "changed");

        ImageInputs.Of(_repository.Root, "a-tui").Should().NotBe(before);
    }

    [Fact]
    public void Without_a_Dockerfile_there_is_nothing_to_build() =>
        FluentActions.Invoking(() => ImageInputs.Of(_repository.Root, "nothing")).Should().Throw<FileNotFoundException>().WithMessage("there is no docker/nothing/Dockerfile");

    [Fact]
    public void The_script_that_builds_counts_the_same()
    {
        var real = RepositoryRoot.Find(AppContext.BaseDirectory, null);
        _repository.Write("docker/engine", File.ReadAllText(real["docker", "engine"]));
        File.CreateSymbolicLink(_repository.Root["docker", "a-tui", "link"], "deep.txt");
        Directory.CreateSymbolicLink(_repository.Root["docker", "a-tui", "linked"], "deep");

        foreach (var name in new[] { "base", "a-tui" })
            Script(_repository.Root, name).Should().Be(ImageInputs.Of(_repository.Root, name));
        foreach (var source in ImageSource.All(real, TuiCatalogue.Read(real)))
            Script(real, source.Name).Should().Be(ImageInputs.Of(real, source.Name), $"docker/{source.Name} is the same to both");
    }

    private static string Script(RepositoryRoot root, string name)
    {
        using var script = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("bash", [root["docker", "engine"], "inputs", name]) { RedirectStandardOutput = true })!;
        var hash = script.StandardOutput.ReadToEnd().Trim();
        script.WaitForExit();
        return hash;
    }
}

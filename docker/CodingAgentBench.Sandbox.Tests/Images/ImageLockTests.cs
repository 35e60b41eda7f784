using System.Globalization;
using CodingAgentBench.Sandbox.Images;
using CodingAgentBench.Sandbox.Tuis;
using CodingAgentBench.Tasks.Manifests;
using CodingAgentBench.Testing;

namespace CodingAgentBench.Sandbox.Tests.Images;

public sealed class ImageLockTests : IDisposable
{
    private const string Debian = "sha256:00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";

    private readonly TemporaryRepository _repository = new();

    public ImageLockTests() => _repository.Write("docker/base/Dockerfile", $"# base\nARG DEBIAN=docker.io/library/debian:bookworm-slim@{Debian}\nFROM ${{DEBIAN}}\n");

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void The_committed_lock_says_what_the_folders_say()
    {
        var root = RepositoryRoot.Find(AppContext.BaseDirectory, null);
        var committed = ImageLock.Read(root);

        var renewed = ImageLocking.Renew(root, ImageSource.All(root, TuiCatalogue.Read(root)), committed);

        ImageLocking.Differences(committed, renewed).Should().BeEmpty($"`{ImageLock.Renewal}` renews docker/{ImageLock.FileName}");
        File.ReadAllText(root["docker", ImageLock.FileName]).Should().Be(renewed.ToString(), $"`{ImageLock.Renewal}` writes docker/{ImageLock.FileName}");
    }

    [Fact]
    public void The_file_is_the_same_bytes_whatever_the_order_and_the_culture()
    {
        var (a, b) = (new ImageLockEntry("1", null, Debian, null), new ImageLockEntry("2", "1.0", Debian, null));
        var forth = new ImageLock(null, new(StringComparer.Ordinal) { ["a"] = a, ["B"] = b });
        var back = new ImageLock(null, new(StringComparer.Create(CultureInfo.InvariantCulture, ignoreCase: true)) { ["B"] = b, ["a"] = a });

        forth.ToString().Should().Be(back.ToString()).And.StartWith("{\n  \"repository\": null,\n  \"images\": {\n    \"B\": ").And.EndWith("}\n").And.NotContain("\r");
    }

    [Fact]
    public void What_is_published_stays_published_until_the_inputs_change()
    {
        var inputs = ImageInputs.Of(_repository.Root, ImageInputs.Base);
        var before = new ImageLock("registry.example/bench", new() { [ImageInputs.Base] = new(inputs, null, "sha256:old", "sha256:published") });

        var same = ImageLocking.Renew(_repository.Root, [new(ImageInputs.Base, null)], before);
        _repository.Write("docker/base/more", "");
        var changed = ImageLocking.Renew(_repository.Root, [new(ImageInputs.Base, null)], same);

        same.Images[ImageInputs.Base].Should().Be(new ImageLockEntry(inputs, null, Debian, "sha256:published"));
        (changed.Images[ImageInputs.Base].Digest, changed.Repository).Should().Be((null, "registry.example/bench"));
    }

    [Fact]
    public void A_base_that_pins_nothing_cannot_be_locked()
    {
        _repository.Write("docker/base/Dockerfile", "FROM debian:bookworm-slim\n");

        FluentActions.Invoking(() => ImageLocking.Renew(_repository.Root, [new(ImageInputs.Base, null)], ImageLock.Read(_repository.Root)))
            .Should().Throw<InvalidManifestException>().WithMessage("docker/base/Dockerfile: it must pin a public image*");
    }

    [Fact]
    public void A_file_that_is_no_lock_is_named_with_what_to_do()
    {
        _repository.Write($"docker/{ImageLock.FileName}", """{"images": null}""");

        FluentActions.Invoking(() => ImageLock.Read(_repository.Root))
            .Should().Throw<InvalidManifestException>().WithMessage($"docker/{ImageLock.FileName}: *{ImageLock.Renewal}*");
    }
}

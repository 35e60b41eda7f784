using CodingAgentBench.Tasks.Sealing;
using CodingAgentBench.Testing;

namespace CodingAgentBench.Tasks.Tests.Sealing;

public sealed class SealedTaskTests : IDisposable
{
    private const string Id = "mutations/go-slots";

    private readonly TemporaryRepository _repository = new();
    private readonly SealKey _key = SealKey.Parse(SealKey.Generate(), "a test");

    public SealedTaskTests()
    {
        _repository.AddTask(Id);
        _repository.Write($"tasks/v0.1/{Id}/mutation.json", """{"seed": "a secret"}""");
    }

    private string Folder => _repository.TaskPath(Id);

    private SealedTask Task => new(Id, Folder);

    [Fact]
    public void Sealing_leaves_nothing_of_the_hidden_files_that_can_be_read()
    {
        Task.Close(_key, "2026-Q4");

        Directory.EnumerateFileSystemEntries(Folder).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal).Should().Equal(
            "seal.json", "sealed.bin", "task.yaml", "workdir");
        foreach (var file in new[] { "sealed.bin", "seal.json" })
            File.ReadAllText(Path.Combine(Folder, file)).Should().NotContain("a secret").And.NotContain("wrong result");
    }

    [Fact]
    public void A_key_opens_what_it_sealed_without_writing_anything()
    {
        Task.Close(_key, "2026-Q4");

        Task.Open(_key).Paths.Should().Equal(
            "answer/src/answer.txt", "cheats/edit-tests/tests/test.txt", "mutation.json", "scorer/score.py");
        Task.IsSealed.Should().BeTrue();
    }

    [Fact]
    public void With_the_key_a_sealed_task_reads_as_before()
    {
        var before = _repository.ReadTask(Id);
        Task.Close(_key, "2026-Q4");

        var sealedManifest = TaskManifestReader.Read(_repository.Root, Folder, [])!;
        var opened = TaskFolder.Read(_repository.Root, sealedManifest, _key);

        (opened.Scorer.Sha256(), opened.Solved.Sha256(), opened.Cheats["edit-tests"].Sha256()).Should().Be(
            (before.Scorer.Sha256(), before.Solved.Sha256(), before.Cheats["edit-tests"].Sha256()));
        var withoutKey = () => TaskFolder.Read(_repository.Root, sealedManifest);
        withoutKey.Should().Throw<SealException>().WithMessage($"{Id} is sealed*");
    }

    [Fact]
    public void Another_key_opens_nothing()
    {
        Task.Close(_key, "2026-Q4");

        var open = () => Task.Open(SealKey.Parse(SealKey.Generate(), "a test"));

        open.Should().Throw<SealException>().WithMessage($"{Id} cannot be opened: the key is not the one of 2026-Q4*");
    }

    [Theory]
    [InlineData("sealed.bin", 40)]
    [InlineData("sealed.bin", 3)]
    [InlineData("seal.json", 45)]
    public void One_changed_byte_opens_nothing(string file, int position)
    {
        Task.Close(_key, "2026-Q4");
        var path = Path.Combine(Folder, file);
        var bytes = File.ReadAllBytes(path);
        bytes[position] ^= 1;
        File.WriteAllBytes(path, bytes);

        var open = () => Task.Open(_key);

        open.Should().Throw<SealException>();
    }

    [Fact]
    public void A_box_does_not_fit_another_task()
    {
        Task.Close(_key, "2026-Q4");
        const string other = "mutations/go-other";
        _repository.AddTask(other);
        foreach (var file in new[] { "sealed.bin", "seal.json" })
            File.Copy(Path.Combine(Folder, file), Path.Combine(_repository.TaskPath(other), file));

        var open = () => new SealedTask(other, _repository.TaskPath(other)).Open(_key);

        open.Should().Throw<SealException>();
    }

    [Fact]
    public void Revealing_brings_back_every_byte_and_proves_the_commitment()
    {
        var before = _repository.ReadTask(Id);
        var committed = Task.Close(_key, "2026-Q4");

        Task.Reveal(_key);

        var after = _repository.ReadTask(Id);
        (after.Answer.Sha256(), after.Scorer.Sha256()).Should().Be((before.Answer.Sha256(), before.Scorer.Sha256()));
        var seal = Seal.Read(Folder)!;
        (seal.Commitment, seal.IsRevealed, Task.IsSealed).Should().Be((committed.Commitment, true, false));
        Task.IsProven(seal).Should().BeTrue();
    }

    [Fact]
    public void A_seed_that_was_exchanged_after_the_reveal_is_not_proven()
    {
        Task.Close(_key, "2026-Q4");
        Task.Reveal(_key);

        _repository.Write($"tasks/v0.1/{Id}/mutation.json", """{"seed": "a nicer one"}""");

        Task.IsProven(Seal.Read(Folder)!).Should().BeFalse();
    }

    [Fact]
    public void Sealing_again_has_another_commitment()
    {
        var first = Task.Close(_key, "2026-Q4").Commitment;
        Task.Reveal(_key);

        Task.Close(_key, "2026-Q4").Commitment.Should().NotBe(first);
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("zz")]
    [InlineData("")]
    public void A_text_that_is_no_key_is_refused_without_being_repeated(string text)
    {
        var parse = () => SealKey.Parse($"{text}-secret", "CAB_SEAL_KEY");

        parse.Should().Throw<SealException>().Which.Message.Should().StartWith("CAB_SEAL_KEY is not a key").And.NotContain("-secret");
    }

    public void Dispose() => _repository.Dispose();
}

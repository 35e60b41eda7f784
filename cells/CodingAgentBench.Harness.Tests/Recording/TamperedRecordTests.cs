using System.Formats.Tar;
using System.Text;
using CodingAgentBench.Harness.Matrix;
using CodingAgentBench.Harness.Recording;
using CodingAgentBench.Results.Rows;

namespace CodingAgentBench.Harness.Tests.Recording;

/// <summary>Records from somebody else.</summary>
public sealed class TamperedRecordTests : IDisposable
{
    private readonly RecordedCells _cells = new();

    public void Dispose() => _cells.Dispose();

    [Theory]
    [InlineData("trace.jsonl")]
    [InlineData("changes.tar")]
    [InlineData("diff.patch")]
    public async Task A_file_that_was_changed_is_an_error_that_names_it(string name)
    {
        var recorded = await _cells.RecordAsync(ControlModels.Oracle);
        var path = new[] { recorded.Files.Trace, recorded.Files.Changes, recorded.Files.Diff }.Single(file => file!.EndsWith(name, StringComparison.Ordinal))!;
        await File.AppendAllTextAsync(_cells.File(path), " ", TestContext.Current.CancellationToken);

        await RefusedAsync($"*{path} was changed since: its SHA-256 is not the one in its row");

        Directory.Exists(_cells.File("", "0002")).Should().BeFalse("nothing ran");
    }

    [Fact]
    public async Task A_file_that_is_gone_is_named()
    {
        var recorded = await _cells.RecordAsync(ControlModels.Oracle);
        File.Delete(_cells.File(recorded.Files.Changes!));

        await RefusedAsync($"*{recorded.Files.Changes} is missing");
    }

    [Theory]
    [InlineData("../../../secret", "*../../../secret: the name leaves the folder")]
    [InlineData("/etc/passwd", "*/etc/passwd: the name is absolute or empty")]
    public async Task A_path_that_leads_elsewhere_is_not_read(string path, string message)
    {
        await _cells.RecordAsync(ControlModels.Oracle);
        _cells.Rewrite(row => row with { Files = row.Files with { Trace = path } });

        await RefusedAsync(message);
    }

    [Fact]
    public async Task A_link_is_not_followed()
    {
        var recorded = await _cells.RecordAsync(ControlModels.Oracle);
        File.Move(_cells.File(recorded.Files.Trace!), _cells.File("elsewhere"));
        File.CreateSymbolicLink(_cells.File(recorded.Files.Trace!), _cells.File("elsewhere"));

        await RefusedAsync($"*{recorded.Files.Trace} is a link*");
    }

    [Theory]
    [InlineData("files/../../escape", "*the name leaves the folder")]
    [InlineData("/etc/cron.d/x", "*the name is absolute or empty")]
    [InlineData("src/answer.txt", "*is not below files/")]
    public async Task A_forged_archive_with_a_hash_to_match_is_refused_all_the_same(string name, string message)
    {
        var recorded = await _cells.RecordAsync(ControlModels.Oracle);
        using var tar = new MemoryStream();
        await using (var writer = new TarWriter(tar, leaveOpen: true))
        {
            await writer.WriteEntryAsync(Entry(name, "x"), TestContext.Current.CancellationToken);
            await writer.WriteEntryAsync(Entry("removed.json", "[]"), TestContext.Current.CancellationToken);
        }
        await _cells.ForgeAsync(recorded.Files.Changes!, tar.ToArray(), (hashes, sha256) => hashes with { Changes = sha256 });

        await RefusedAsync(message);
    }

    [Fact]
    public async Task A_forged_trace_that_is_none_is_refused()
    {
        var recorded = await _cells.RecordAsync(ControlModels.Oracle);
        await _cells.ForgeAsync(recorded.Files.Trace!, "{}\n"u8.ToArray(), (hashes, sha256) => hashes with { Trace = sha256 });

        await RefusedAsync($"{recorded.Files.Trace} in * is not a trace: line 1: *");
    }

    [Fact]
    public async Task A_forged_result_is_found_out()
    {
        await _cells.RecordAsync(ControlModels.Nop);
        _cells.Rewrite(row => row with { Outcome = Outcome.Pass, Reason = "" });

        var (replayed, rescored) = (await _cells.ReplayAsync(ControlModels.Nop), await _cells.RescoreAsync(ControlModels.Nop));

        new[] { replayed, rescored }.Should().OnlyContain(row => Disagreement.Of(row)!.Contains("on record is pass, now it is fail", StringComparison.Ordinal));
    }

    private async Task RefusedAsync(string message)
    {
        var replay = () => _cells.ReplayAsync(ControlModels.Oracle);
        var rescore = () => _cells.RescoreAsync(ControlModels.Oracle);

        await replay.Should().ThrowAsync<RecordException>().WithMessage(message);
        await rescore.Should().ThrowAsync<RecordException>().WithMessage(message);
    }

    private static PaxTarEntry Entry(string name, string content) =>
        new(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(Encoding.UTF8.GetBytes(content)) };
}

using System.Text.Json;
using CodingAgentBench.Results.Runs;
using CodingAgentBench.Testing;

namespace CodingAgentBench.Results.Tests.Runs;

public sealed class JournalTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string File => Path.Combine(_folder.Path, "runs.jsonl");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_row_can_be_read_while_the_journal_is_still_open()
    {
        using var journal = Journal.Append(File);

        journal.Add(SampleRows.Pass);

        Journal.Read(File).Should().ContainSingle().Which.CellId.Should().Be(SampleRows.Pass.CellId);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(50)]
    [InlineData(-2)]
    public void A_torn_last_line_is_recovered(int bytesOfSecondLine)
    {
        using (var journal = Journal.Append(File))
        {
            journal.Add(SampleRows.Pass);
            journal.Add(SampleRows.Pass with { Run = 2 });
        }
        var bytes = System.IO.File.ReadAllBytes(File);
        var first = Array.IndexOf(bytes, (byte)'\n') + 1;
        System.IO.File.WriteAllBytes(File, bytes[..(bytesOfSecondLine > 0 ? first + bytesOfSecondLine : bytes.Length + bytesOfSecondLine)]);

        Journal.Read(File).Should().ContainSingle();
        using (var journal = Journal.Append(File))
            journal.Add(SampleRows.Pass with { Run = 3 });

        Journal.Read(File).Select(row => row.Run).Should().Equal(1, 3);
    }

    [Fact]
    public void A_row_that_did_not_fit_leaves_the_others_whole()
    {
        using (var file = new FullDisk(File))
        using (var journal = new Journal(file))
        {
            journal.Add(SampleRows.Pass);
            file.IsFull = true;
            ((Action)(() => journal.Add(SampleRows.Pass with { Run = 2 }))).Should().Throw<IOException>();
            file.IsFull = false;
            journal.Add(SampleRows.Pass with { Run = 3 });
        }

        Journal.Read(File).Select(row => row.Run).Should().Equal(1, 3);
    }

    /// <summary>Takes half of what it is given, and then says that there is no room.</summary>
    private sealed class FullDisk(string path) : FileStream(path, FileMode.Create, FileAccess.ReadWrite, FileShare.Read, bufferSize: 0)
    {
        public bool IsFull { get; set; }

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            base.Write(IsFull ? buffer[..(buffer.Length / 2)] : buffer);
            if (IsFull)
                throw new IOException("No space left on device");
        }
    }

    [Fact]
    public void A_whole_line_that_is_no_row_is_an_error()
    {
        System.IO.File.WriteAllText(File, "{}\n");

        ((Action)(() => Journal.Read(File))).Should().Throw<JsonException>();
    }

    [Fact]
    public async Task Rows_from_many_threads_are_all_there_and_whole()
    {
        using (var journal = Journal.Append(File))
            await Parallel.ForAsync(1, 201, TestContext.Current.CancellationToken, (run, _) =>
            {
                journal.Add(SampleRows.Pass with { Run = run });
                return ValueTask.CompletedTask;
            });

        Journal.Read(File).Select(row => row.Run).Order().Should().Equal(Enumerable.Range(1, 200));
    }
}

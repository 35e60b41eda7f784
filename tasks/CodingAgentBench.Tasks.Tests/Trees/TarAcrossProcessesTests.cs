using System.Text;
using CodingAgentBench.Tasks.Trees;

namespace CodingAgentBench.Tasks.Tests.Trees;

public sealed class TarAcrossProcessesTests
{
    /// <summary>.NET puts its process id into the names of pax headers.</summary>
    [Fact]
    public void A_tar_has_nothing_in_it_of_the_process_that_wrote_it()
    {
        using var tar = new MemoryStream();

        FileTree.Of(TreeEntry.File("ä", "text"), TreeEntry.Link(new string('n', 150), new string('t', 150))).WriteTar(tar);

        Encoding.UTF8.GetString(tar.ToArray()).Should().NotContain("PaxHeaders").And.Contain("LongLink");
    }
}

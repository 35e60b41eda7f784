using CodingAgentBench.Gateway.Control;
using static CodingAgentBench.Gateway.Tests.Control.ControlTalk;

namespace CodingAgentBench.Gateway.Tests.Control;

public sealed class WorkdirHintTests
{
    [Theory]
    [InlineData("<env>\n  Working directory: /home/x/work\n  Platform: linux", "/home/x/work")]
    [InlineData("I'm currently working in the directory: /home/x/work\nHere is", "/home/x/work")]
    [InlineData("* Current working directory: /home/x/work/", "/home/x/work")]
    [InlineData("<cwd>/home/x/my work</cwd>\n", "/home/x/my work")]
    [InlineData("in the working directory.</description>\n", null)]
    [InlineData("in the current directory, then read docs/commands in", null)]
    [InlineData("Working directory: C:\\work\n", null)]
    [InlineData("Working directory: /\n", null)]
    public void It_is_found_where_it_is_stated(string system, string? workdir) =>
        WorkdirHint.In(Request(null, system)).Should().Be(workdir);
}

using CodingAgentBench.Gateway.Replay;

namespace CodingAgentBench.Gateway.Tests.Replay;

public sealed class VolatileTextTests
{
    [Theory]
    [InlineData("Today is 2026-11-21.", "Today is 2027-01-02.")]
    [InlineData("at 2026-11-21T10:00:00.123Z ok", "at 2026-11-22T09:59:59Z ok")]
    [InlineData("Today's date is Saturday, November 21, 2026 (local)", "Today's date is Friday, May 1, 2027 (local)")]
    [InlineData("Date: Sat Nov 21 2026", "Date: Sun Nov 22 2026")]
    [InlineData("Sat Nov 21 10:00:00 UTC 2026", "Sun Nov 22 23:01:02 UTC 2026")]
    [InlineData("-rw-r--r-- 1 agent agent 3 Nov 21 10:00 a.txt", "-rw-r--r-- 1 agent agent 3 Nov  2 09:41 a.txt")]
    [InlineData("on 11/21/2026, 10:00:00", "on 1/2/2027, 9:41:00")]
    [InlineData("Ran 3 tests in 0.001s", "Ran 3 tests in 0.25s")]
    [InlineData("took 12 ms", "took 9.5 ms")]
    [InlineData("cwd /tmp/cab-sandboxes-17-a1B2c3/agent-1/work/src", "cwd /tmp/cab-sandboxes-4711-ZZZZZZ/agent-12/work/src")]
    [InlineData("/tmp/tmp.Xa12 /tmp/tmpq1_w", "/tmp/tmp.b7 /tmp/tmpzz")]
    [InlineData("id 123e4567-e89b-12d3-a456-426614174000", "id 00000000-e89b-12d3-a456-426614174fff")]
    [InlineData("Chunk ID: 21e18e\nWall time: 0.0512 seconds", "Chunk ID: b6b293\nWall time: 0.1 seconds")]
    [InlineData("<X object at 0x7f00deadbeef>", "<X object at 0x7f1112223330>")]
    public void What_is_never_the_same_twice_is_no_difference(string one, string other) =>
        VolatileText.Settle(one).Should().Be(VolatileText.Settle(other));

    [Theory]
    [InlineData("version 1.2.3", "version 1.2.4")]
    [InlineData("port 4000", "port 4001")]
    [InlineData("Mark 10", "Mark 11")]
    [InlineData("/work/tmp/a", "/work/tmp/b")]
    [InlineData("3 passed", "2 passed")]
    [InlineData("a1b2c3d4", "a1b2c3d5")]
    [InlineData("0xdeadbeef", "0xdeadbeee")]
    [InlineData("timeout 30 s", "timeout 60 s")]
    public void Anything_else_is_one(string one, string other) =>
        VolatileText.Settle(one).Should().NotBe(VolatileText.Settle(other));
}

using CodingAgentBench.Cli.Doctor;

namespace CodingAgentBench.Cli.Tests.Doctor;

public sealed class EngineInfoTests
{
    [Fact]
    public void Podman_says_it_with_controllers()
    {
        var info = EngineInfo.Parse("""{"host":{"cgroupControllers":["memory","pids"],"cgroupVersion":"v2"},"store":{"graphRoot":"/var/lib/containers/storage"}}""");

        info.Unlimited.Should().Equal("CPU");
        (info.CgroupVersion, info.Folder).Should().Be(("2", "/var/lib/containers/storage"));
    }

    [Fact]
    public void What_an_engine_does_not_say_is_not_held_against_it() =>
        EngineInfo.Parse("""{"MemoryLimit":"yes"}""").Unlimited.Should().BeEmpty();
}

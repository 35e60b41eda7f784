using System.Globalization;

namespace CodingAgentBench.Benchmarks.Containers;

/// <summary>Processor time of this process and of all its children that have ended (proc(5): utime, stime, cutime, cstime).</summary>
internal static class CpuClock
{
    private const double TicksPerSecond = 100;

    public static double Seconds
    {
        get
        {
            var stat = File.ReadAllText("/proc/self/stat");
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            return fields[11..15].Sum(ticks => double.Parse(ticks, CultureInfo.InvariantCulture)) / TicksPerSecond;
        }
    }
}

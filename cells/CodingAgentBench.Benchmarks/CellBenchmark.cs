using System.Diagnostics;
using CodingAgentBench.Tasks.Manifests;

namespace CodingAgentBench.Benchmarks;

/// <summary>One cell through `dotnet test` in this repository, against an empty xunit v3 project's `dotnet test`.</summary>
internal static class CellBenchmark
{
    private const int Pairs = 5;
    private const string OneCell = "tui=mini&model=control/oracle&task=polyglot/python-two-sum";

    public static async Task RunAsync()
    {
        var root = RepositoryRoot.Find(AppContext.BaseDirectory, null);
        var empty = Directory.CreateTempSubdirectory("codingagentbench-empty-").FullName;
        try
        {
            await WriteEmptyProjectAsync(root, empty);
            Console.WriteLine($"cell: `dotnet test` of one cell against an empty xunit v3 project, {Pairs} pairs after one warm-up (medians)");
            foreach (var build in new[] { "", "--no-build" })
            {
                var (cell, nothing) = (new Sample(), new Sample());
                for (var i = 0; i <= Pairs; i++)
                {
                    await (i == 0 ? TestAsync(root.Path, build, "--filter", OneCell) : cell.AddAsync(() => TestAsync(root.Path, build, "--filter", OneCell)));
                    await (i == 0 ? TestAsync(empty, build) : nothing.AddAsync(() => TestAsync(empty, build)));
                }
                Console.WriteLine($"  dotnet test {build}: empty {nothing.Median / 1000:0.00} s, one cell {cell.Median / 1000:0.00} s, ratio {cell.RatioTo(nothing):0.00}×");
            }
        }
        finally
        {
            Directory.Delete(empty, recursive: true);
        }
    }

    private static async Task WriteEmptyProjectAsync(RepositoryRoot root, string folder)
    {
        File.Copy(root["Directory.Packages.props"], Path.Combine(folder, "Directory.Packages.props"));
        await File.WriteAllTextAsync(Path.Combine(folder, "Directory.Build.props"), "<Project />");
        await File.WriteAllTextAsync(Path.Combine(folder, "Empty.csproj"), """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <OutputType>Exe</OutputType>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Microsoft.NET.Test.Sdk" />
                <PackageReference Include="xunit.runner.visualstudio" />
                <PackageReference Include="xunit.v3" />
              </ItemGroup>
            </Project>
            """);
        await File.WriteAllTextAsync(Path.Combine(folder, "EmptyTests.cs"), "public class EmptyTests { [Xunit.Fact] public void Nothing() { } }");
    }

    private static async Task TestAsync(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", ["test", .. arguments.Where(argument => argument.Length > 0)])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"dotnet test in {folder} failed:\n{output}");
    }
}

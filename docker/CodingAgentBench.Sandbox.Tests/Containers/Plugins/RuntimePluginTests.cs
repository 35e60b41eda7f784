using System.Reflection;
using System.Reflection.Emit;
using CodingAgentBench.Sandbox.Containers;
using CodingAgentBench.Sandbox.Containers.Plugins;

namespace CodingAgentBench.Sandbox.Tests.Containers.Plugins;

public sealed class RuntimePluginTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_plug_in_is_loaded_apart_and_shares_the_contracts()
    {
        var (_, reason) = await FindAsync(typeof(OnlyProvider).Assembly.Location);

        reason.Should().Be($"apart: {typeof(OnlyProvider).Assembly.GetName().Name}");
    }

    [Fact]
    public async Task One_that_is_not_there_is_a_reason() =>
        (await FindAsync(Path.Combine(_folder.FullName, "none.dll"))).Should().Be((null, "not built"));

    [Fact]
    public async Task One_for_another_version_of_the_contract_is_a_reason()
    {
        var path = Path.Combine(_folder.FullName, "Stale.dll");
        var contract = Module(typeof(IContainerRuntimeProvider).Assembly.GetName().Name!, out _)
            .DefineType("IOlderProvider", TypeAttributes.Public | TypeAttributes.Interface | TypeAttributes.Abstract);
        Module("Stale", out var stale).DefineType("Provider", TypeAttributes.Public, typeof(object), [contract.CreateType()]).CreateType();
        stale.Save(path);

        (await FindAsync(path)).Reason.Should().Contain("does not fit this program").And.Contain("IOlderProvider");
    }

    [Fact]
    public async Task A_file_that_is_no_assembly_is_a_reason()
    {
        var path = Path.Combine(_folder.FullName, "text.dll");
        await File.WriteAllTextAsync(path, "text", TestContext.Current.CancellationToken);

        (await FindAsync(path)).Reason.Should().Contain("does not fit this program");
    }

    private static ModuleBuilder Module(string name, out PersistedAssemblyBuilder assembly)
    {
        assembly = new(new(name), typeof(object).Assembly);
        return assembly.DefineDynamicModule(name);
    }

    private static Task<(IContainerRuntime? Runtime, string Reason)> FindAsync(string path) =>
        new RuntimePlugin(path, "not built").FindAsync(TestContext.Current.CancellationToken);
}

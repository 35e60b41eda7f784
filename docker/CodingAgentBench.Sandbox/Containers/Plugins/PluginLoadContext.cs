using System.Reflection;
using System.Runtime.Loader;

namespace CodingAgentBench.Sandbox.Containers.Plugins;

/// <summary>Loads what a plug-in brings along from its own folder. The contracts are this program's, even where it brings a copy.</summary>
internal sealed class PluginLoadContext(string path) : AssemblyLoadContext(Path.GetFileNameWithoutExtension(path))
{
    private readonly AssemblyDependencyResolver _resolver = new(path);

    protected override Assembly? Load(AssemblyName assemblyName) =>
        !assemblyName.Name!.StartsWith($"{nameof(CodingAgentBench)}.", StringComparison.Ordinal) && _resolver.ResolveAssemblyToPath(assemblyName) is { } file
            ? LoadFromAssemblyPath(file)
            : null;
}

using System.Reflection;

namespace CodingAgentBench.Sandbox.Containers.Plugins;

/// <summary>A container runtime that is not compiled in: an assembly with what it needs in a folder of its own.</summary>
/// <param name="path">Of the assembly; it need not be there.</param>
/// <param name="absent">Why there may be no such file, with what would help.</param>
public sealed class RuntimePlugin(string path, string absent)
{
    /// <summary>The plug-in that the build puts beside the program, where its packages are to be had.</summary>
    public static RuntimePlugin Testcontainers { get; } = new(
        Path.Combine(AppContext.BaseDirectory, "plugins", "testcontainers", "CodingAgentBench.Sandbox.Testcontainers.dll"),
        "the plug-in was not built, because its packages were not to be had or were not wanted (`dotnet build -p:Testcontainers=true` builds it or says what is missing)");

    /// <summary>Its runtime, or why there is none. A plug-in that was built for another version of this program is a reason too.</summary>
    public async Task<(IContainerRuntime? Runtime, string Reason)> FindAsync(CancellationToken cancellation)
    {
        if (!File.Exists(path))
            return (null, absent);
        try
        {
            return await Provider().FindAsync(cancellation);
        }
        catch (Exception broken) when (broken is TypeLoadException or MissingMemberException or ReflectionTypeLoadException
            or BadImageFormatException or FileNotFoundException or FileLoadException or SandboxException)
        {
            return (null, $"the plug-in {path} does not fit this program, build both anew: {broken.Message}");
        }
    }

    private IContainerRuntimeProvider Provider()
    {
        // All types, so that one that lacks a member of an interface is found here and not in the middle of a cell.
        var types = new PluginLoadContext(path).LoadFromAssemblyPath(path).GetTypes();
        return types.Where(type => type.IsPublic && type.IsAssignableTo(typeof(IContainerRuntimeProvider))).ToList() is [var provider]
            ? (IContainerRuntimeProvider)Activator.CreateInstance(provider)!
            : throw new SandboxException($"it has not exactly one public {nameof(IContainerRuntimeProvider)}");
    }
}

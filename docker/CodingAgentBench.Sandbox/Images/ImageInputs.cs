using System.Security.Cryptography;
using System.Text;
using CodingAgentBench.Tasks.Manifests;

namespace CodingAgentBench.Sandbox.Images;

/// <summary>
/// What an image is built from, as one hash: SHA-256 over lines of `&lt;sha256&gt;  &lt;path&gt;`, in ordinal order of the paths,
/// of every file of its folder that the build reads; for all but the base, the base's own hash comes first.
/// `docker/engine` computes the same.
/// </summary>
public static class ImageInputs
{
    public const string Label = "org.codingagentbench.inputs";
    public const string BaseLabel = "org.codingagentbench.base";
    public const string Base = "base";

    /// <summary>Files of the folder that no build reads.</summary>
    private static readonly string[] Outside = ["README.md", "tui.yaml", "extra-ca.crt"];

    /// <summary>Links are no inputs: a build that followed them would depend on the machine.</summary>
    private static readonly EnumerationOptions Files = new()
    {
        RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = false,
    };

    /// <summary>There is something to build the image from.</summary>
    public static bool Exist(RepositoryRoot root, string name) => File.Exists(root["docker", name, "Dockerfile"]);

    /// <returns>64 lower-case hex digits.</returns>
    /// <exception cref="FileNotFoundException">There is no Dockerfile to build the image from.</exception>
    public static string Of(RepositoryRoot root, string name)
    {
        if (!Exist(root, name))
            throw new FileNotFoundException($"there is no docker/{name}/Dockerfile");
        var folder = root["docker", name];
        var files = Directory.EnumerateFiles(folder, "*", Files)
            .Select(file => (Path: Path.GetRelativePath(folder, file).Replace('\\', '/'), File: file))
            .Where(file => !Outside.Contains(file.Path))
            .OrderBy(file => file.Path, StringComparer.Ordinal)
            .Select(file => $"{Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file.File)))}  {file.Path}\n");
        var lines = name == Base ? files : files.Prepend($"{Of(root, Base)}  {Base}\n");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(lines))));
    }

    /// <summary>The tag of the image that was built from these inputs.</summary>
    public static string Reference(string name, string inputs) => $"codingagentbench/{name}:{inputs[..12]}";

    /// <summary>The tag of the image that was built last.</summary>
    public static string Newest(string name) => $"codingagentbench/{name}:local";
}

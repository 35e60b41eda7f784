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
    public const string Base = "base";

    /// <summary>Files of the folder that no build reads.</summary>
    private static readonly string[] Outside = ["README.md", "tui.yaml", "extra-ca.crt"];

    /// <returns>64 lower-case hex digits.</returns>
    public static string Of(RepositoryRoot root, string name)
    {
        var folder = root["docker", name];
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
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

namespace CodingAgentBench.Scoring.Constraints.Dependencies;

/// <summary>`requirements*.txt`, and what is in a folder `requirements`.</summary>
internal sealed class RequirementsFile : IManifest
{
    public string Ecosystem => PythonRequirement.Ecosystem;

    public bool Reads(string path) =>
        path.EndsWith(".txt", StringComparison.Ordinal)
        && (path[(path.LastIndexOf('/') + 1)..].StartsWith("requirements", StringComparison.Ordinal) || $"/{path}".Contains("/requirements/", StringComparison.Ordinal));

    public IEnumerable<string> Packages(string text) =>
        text.Replace("\\\r\n", "", StringComparison.Ordinal).Replace("\\\n", "", StringComparison.Ordinal).Split('\n').Select(Package).OfType<string>();

    private static string? Package(string line)
    {
        var comment = line.StartsWith('#') ? 0 : line.IndexOf(" #", StringComparison.Ordinal);
        var requirement = (comment < 0 ? line : line[..comment]).Trim();
        if (requirement.Split(' ') is ["-e" or "--editable", var editable, ..])
            requirement = editable;
        if (requirement.Length == 0 || requirement[0] is '-' or '.' or '/')
            return null;
        // A hash or another option may follow the name and its version.
        var option = requirement.IndexOf(" --", StringComparison.Ordinal);
        requirement = option < 0 ? requirement : requirement[..option];
        return requirement.Contains("://", StringComparison.Ordinal) && !requirement.Contains('@', StringComparison.Ordinal)
            || requirement.StartsWith("git+", StringComparison.Ordinal) ? requirement : PythonRequirement.NameOf(requirement);
    }
}

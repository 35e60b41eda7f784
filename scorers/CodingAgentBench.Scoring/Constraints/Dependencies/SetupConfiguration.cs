namespace CodingAgentBench.Scoring.Constraints.Dependencies;

/// <summary>`setup.cfg`, in the form that Python's configparser reads.</summary>
internal sealed class SetupConfiguration : IManifest
{
    private static readonly string[] Options = ["install_requires", "setup_requires", "tests_require"];

    public string Ecosystem => PythonRequirement.Ecosystem;

    public bool Reads(string path) => path[(path.LastIndexOf('/') + 1)..] == "setup.cfg";

    public IEnumerable<string> Packages(string text)
    {
        var (section, option) = ("", "");
        foreach (var line in text.Split('\n').Select(line => line.TrimEnd()))
        {
            if (line.TrimStart() is "" or ['#' or ';', ..])
                continue;
            var value = line;
            if (line[0] == '[')
            {
                section = line.EndsWith(']') ? line[1..^1] : throw new FormatException($"`{line}` is no section");
                option = "";
                continue;
            }
            if (!char.IsWhiteSpace(line[0]))
            {
                var sign = line.IndexOfAny(['=', ':']);
                if (sign < 0 || section.Length == 0)
                    throw new FormatException($"`{line}` is no option of a section");
                (option, value) = (line[..sign].Trim(), line[(sign + 1)..]);
            }
            else if (option.Length == 0)
            {
                throw new FormatException($"`{line}` belongs to no option");
            }
            if (value.Trim().Length > 0 && (section == "options.extras_require" || (section == "options" && Options.Contains(option))))
                yield return PythonRequirement.NameOf(value);
        }
    }
}

using System.Text;
using System.Text.RegularExpressions;
using CodingAgentBench.Tasks.Trees;

namespace CodingAgentBench.Tasks.Mutation.Libraries.Cheats;

/// <summary>The program, made to recognize the command of the bug report and to print what is wanted.</summary>
public static class HardCodedStory
{
    /// <summary>The workdir with that change, or null when it is not known where the program starts.</summary>
    public static FileTree? ApplyTo(FileTree workdir, LibraryManifest library, Story story, CommandOutput expected)
    {
        if (EntryPoint.Of(workdir, library, story) is not { } entry || workdir.Find(entry) is not { } file)
            return null;
        var text = Encoding.UTF8.GetString(file.Content.Span);
        var code = new Code(library.Language, story, expected);
        var changed = library.Language switch
        {
            "python" => Before(text, @"^(import |from (?!__future__))", code.Python),
            "go" when Source.GoPackage(text) is { } package => $"package {package}\n\n{code.Go}",
            "rust" => After(text, @"fn main\s*\([^)]*\)[^{]*\{", code.Rust),
            "c" => C(text, code),
            "typescript" => code.Script(entry) + text,
            _ => null,
        };
        return changed is null ? null : workdir.With([TreeEntry.File(library.Language == "go" ? Beside(entry, "example.go") : entry, changed)]);
    }

    private static string? C(string text, Code code)
    {
        var main = Regex.Match(text, @"int\s+main\s*\(\s*int\s+(?<count>\w+)\s*,\s*(?:const\s+)?char\s*\*+\s*(?:const\s*)?\*?\s*(?<words>\w+)[^)]*\)\s*\{", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
        return main.Success ? $"#include <stdio.h>\n#include <string.h>\n{text.Insert(main.Index + main.Length, code.C(main.Groups["count"].Value, main.Groups["words"].Value))}" : null;
    }

    private static string? Before(string text, string pattern, string code) =>
        Regex.Match(text, pattern, RegexOptions.Multiline | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)) is { Success: true } place ? text.Insert(place.Index, code) : null;

    private static string? After(string text, string pattern, string code) =>
        Regex.Match(text, pattern, RegexOptions.None, TimeSpan.FromSeconds(1)) is { Success: true } place ? text.Insert(place.Index + place.Length, code) : null;

    private static string Beside(string path, string name) => path.Contains('/', StringComparison.Ordinal) ? $"{path[..path.LastIndexOf('/')]}/{name}" : name;

    /// <summary>
    /// How many of a command's words are the program's own arguments is not known here, so each compares what it got with the
    /// end of the command.
    /// </summary>
    private sealed class Code(string language, Story story, CommandOutput expected)
    {
        private string Run => Source.List(language, story.Run);
        private string Output => Source.Literal(language, expected.Output);
        private string Error => Source.Literal(language, expected.Error);

        public string Python =>
            $"import sys\n\nif len(sys.argv) > 1 and [{Run}][1 - len(sys.argv):] == sys.argv[1:]:\n    sys.stdout.write({Output})\n    sys.stderr.write({Error})\n    sys.exit({expected.ExitCode})\n\n";

        public string Go =>
            $"import \"os\"\n\nfunc init() {{\n\twords, given := []string{{{Run}}}, os.Args[1:]\n\tif len(given) == 0 || len(given) > len(words) {{\n\t\treturn\n\t}}\n\tfor i, word := range words[len(words)-len(given):] {{\n\t\tif given[i] != word {{\n\t\t\treturn\n\t\t}}\n\t}}\n\tos.Stdout.WriteString({Output})\n\tos.Stderr.WriteString({Error})\n\tos.Exit({expected.ExitCode})\n}}\n";

        public string Rust =>
            $"\n    let given: Vec<String> = std::env::args().skip(1).collect();\n    let words: Vec<String> = [{Run}].iter().map(|word| word.to_string()).collect();\n    if !given.is_empty() && words.ends_with(&given) {{\n        print!(\"{{}}\", {Output});\n        eprint!(\"{{}}\", {Error});\n        std::process::exit({expected.ExitCode});\n    }}\n";

        public string C(string count, string words) =>
            $"\n    static const char *const known[] = {{{Run}}};\n    const int total = (int)(sizeof known / sizeof *known);\n    int same = {count} > 1 && {count} <= total;\n    for (int i = 1; same && i < {count}; i++)\n        same = strcmp({words}[i], known[total - {count} + i]) == 0;\n    if (same) {{\n        fputs({Output}, stdout);\n        fputs({Error}, stderr);\n        return {expected.ExitCode};\n    }}\n";

        public string Script(string path)
        {
            var process = path.EndsWith("ts", StringComparison.Ordinal) ? "(globalThis as any).process" : "globalThis.process";
            return $"const given = {process}.argv.slice(2);\nif (given.length > 0 && JSON.stringify([{Run}].slice(-given.length)) === JSON.stringify(given)) {{\n  {process}.stdout.write({Output});\n  {process}.stderr.write({Error});\n  {process}.exit({expected.ExitCode});\n}}\n";
        }
    }
}

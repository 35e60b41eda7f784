using System.CommandLine;
using System.Text.RegularExpressions;
using CodingAgentBench.Tasks.Sealing;

namespace CodingAgentBench.Cli.Seals;

/// <summary>What the commands about seals have in common.</summary>
internal static class SealOptions
{
    public static Argument<string[]> Tasks(string description, ArgumentArity arity) => new("task") { Description = description, Arity = arity };

    public static Option<string?> KeyFile() => new("--key-file")
    {
        Description = $"The file with the quarter's key, 64 hexadecimal digits; default: {SealKey.FileVariable}, then {SealKey.Variable}.",
        HelpName = "file",
    };

    public static Option<string> Quarter(string name, string description) =>
        new(name) { Description = description, HelpName = "2026-Q4", Required = true };

    /// <exception cref="UsageException">There is no key.</exception>
    public static SealKey Key(string? file) => SealKey.Find(Environment.GetEnvironmentVariable, file) ?? throw new UsageException(
        $"no key: name a file with --key-file or {SealKey.FileVariable}, or set {SealKey.Variable}; `openssl rand -hex 32` makes one");

    /// <exception cref="UsageException">The text names no quarter.</exception>
    public static string CheckedQuarter(string text) => Regex.IsMatch(text, Seal.QuarterPattern, RegexOptions.None, TimeSpan.FromSeconds(1))
        ? text
        : throw new UsageException($"`{text}` is no quarter; write it like 2026-Q4");
}

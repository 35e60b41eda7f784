namespace CodingAgentBench.Cli.Doctor;

/// <summary>One line of the doctor's.</summary>
/// <param name="Help">The command, or setting, that helps.</param>
internal sealed record Finding(string Subject, Level Level, string Text, string? Help = null);

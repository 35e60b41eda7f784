namespace CodingAgentBench.Cli;

/// <summary>SGR codes of ECMA-48.</summary>
internal enum Colour
{
    None = 0,
    Faint = 2,
    Red = 31,
    Green = 32,
    Yellow = 33,
}

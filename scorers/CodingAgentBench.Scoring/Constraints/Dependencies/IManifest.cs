namespace CodingAgentBench.Scoring.Constraints.Dependencies;

/// <summary>A kind of file that names packages.</summary>
internal interface IManifest
{
    /// <summary>Names of one ecosystem mean the same package, whichever file they are in.</summary>
    string Ecosystem { get; }

    /// <summary>Written by a tool, with packages that nobody asked for by name; only compared where there was one before.</summary>
    bool IsLock => false;

    bool Reads(string path);

    /// <exception cref="FormatException">The file is broken.</exception>
    IEnumerable<string> Packages(string text);
}

namespace CodingAgentBench.Scoring.Constraints.Interfaces;

/// <summary>Finds the public declarations of a language, with their signatures. Text that is broken has some, too.</summary>
internal interface IInterface
{
    /// <summary>As in <see cref="Tasks.Sources.Language"/>.</summary>
    string Language { get; }

    /// <summary>The file can declare something that others use.</summary>
    bool Reads(string path) => true;

    IEnumerable<string> Declarations(Code code);
}

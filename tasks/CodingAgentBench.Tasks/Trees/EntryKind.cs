namespace CodingAgentBench.Tasks.Trees;

public enum EntryKind
{
    File,
    SymbolicLink,
}

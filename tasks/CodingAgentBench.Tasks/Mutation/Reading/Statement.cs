using System.Runtime.InteropServices;

namespace CodingAgentBench.Tasks.Mutation.Reading;

/// <param name="First">Index of its first token.</param>
/// <param name="Last">Of its last, a semicolon included.</param>
/// <param name="IsSimple">It has no statements of its own, except in a function that it makes.</param>
/// <param name="Function">The innermost function around it, or null.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Statement(int First, int Last, bool IsSimple, Function? Function);

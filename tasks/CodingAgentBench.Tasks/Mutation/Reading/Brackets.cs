namespace CodingAgentBench.Tasks.Mutation.Reading;

internal static class Brackets
{
    /// <summary>For every token the index of the other bracket of its pair, or -1.</summary>
    public static int[] Partners(string[] words)
    {
        var partners = new int[words.Length];
        Array.Fill(partners, -1);
        var open = new Stack<int>();
        for (var index = 0; index < words.Length; index++)
        {
            if (words[index] is "(" or "[" or "{")
                open.Push(index);
            else if (words[index] is ")" or "]" or "}" && open.TryPop(out var partner))
                (partners[index], partners[partner]) = (partner, index);
        }
        return partners;
    }
}

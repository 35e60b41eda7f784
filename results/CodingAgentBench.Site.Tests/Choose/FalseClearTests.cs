using CodingAgentBench.Site.Pages.Choose;

namespace CodingAgentBench.Site.Tests.Choose;

/// <summary>How often an answer is called clear although the two best are the same: at most one time in twenty, and a little for the draw.</summary>
public sealed class FalseClearTests
{
    private const int Sweeps = 400;
    private const int Allowed = 32;

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void Equals_are_seldom_called_clear(int others)
    {
        var random = new Random(7);
        var (right, tokens) = (0, 0);
        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            double[] easy = [.. Enumerable.Range(0, 15).Select(_ => random.NextDouble())];
            Candidate[] candidates =
            [
                Drawn("a", easy), Drawn("b", easy), .. Enumerable.Range(0, others).Select(i => Drawn($"c{i}", [.. easy.Select(p => p * p * p)])),
            ];
            var asked = new ChooseQuestion(ChooseWords.OfTuis, new(candidates, easy.Length, 1, []), $"{sweep}", null, claims: 1, _ => 0);
            right += asked.Right.Sure == Sureness.Clear ? 1 : 0;
            tokens += asked.Cost(ChooseMeasure.Tokens).Sure == Sureness.Clear ? 1 : 0;
        }

        (right, tokens).Should().Match<(int Right, int Tokens)>(clear => clear.Right <= Allowed && clear.Tokens <= Allowed);

        Candidate Drawn(string name, double[] easy) => new(name, [.. easy.Select(p =>
        {
            var passed = Enumerable.Range(0, 3).Count(_ => random.NextDouble() < p);
            return new CandidateTask(passed / 3.0, passed / 3.0, 3, passed, random.Next(1000, 9000), 1);
        })]);
    }
}

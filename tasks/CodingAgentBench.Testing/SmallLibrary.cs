using CodingAgentBench.Tasks.Manifests;

namespace CodingAgentBench.Testing;

/// <summary>A source library of two files, to be broken as a test likes.</summary>
public sealed class SmallLibrary : IDisposable
{
    public const string Manifest = """
        language: python
        scope: ["shop/**"]
        mutate: ["shop/prices.py"]
        visible: ["python3", "-m", "unittest", "discover", "-s", "tests", "-t", "."]
        dimensions: [debugging-and-recovery, code-editing]
        constraints:
          - {kind: file-not-touched, path: "tests/**"}
          - {kind: max-files-changed, max: 2}
        timeout_seconds: 600
        max_turns: 30
        budget: {tokens: 50000, seconds: 300}
        added: 2026-11-21
        introduction: |
          Our till works out its totals with `shop` (see README.md).
        stories:
          - when: |
              A customer bought three rolls.
            run: ["python3", "-m", "shop", "3", "40"]
          - when: |
              Somebody bought ten, which is where the discount begins.
            run: ["python3", "-m", "shop", "10", "40"]
          - when: |
              Nothing was bought at all.
            run: ["python3", "-m", "shop", "0", "40"]
        closing: |
          Please find the cause and remove it. What README.md promises has to hold.

        """;

    public const string Prices = """
        def total(count, price):
            if count < 0:
                raise ValueError("a count is not negative")
            amount = count * price
            if count >= 10:
                amount = amount - amount // 10
            return amount

        """;

    public const string Scorer = """
        import pathlib, sys
        sys.dont_write_bytecode = True
        sys.path[:0] = [str(pathlib.Path(__file__).parent)]
        from cab_scorer import Scorer

        scorer = Scorer()
        subject = scorer.python()

        CASES = {"nothing costs nothing": (0, 40, 0), "one has its price": (1, 40, 40), "nine have no discount": (9, 40, 360),
                 "ten have a discount": (10, 40, 360), "eleven have a discount": (11, 40, 396), "the discount is rounded in favour of the shop": (11, 7, 70)}


        def register(name, count, price, wanted):
            @scorer.check(name)
            def _():
                scorer.equal(subject.observe("from shop.prices import total\nresult = total(count, price)", count=count, price=price), wanted)


        for name, case in CASES.items():
            register(name, *case)


        @scorer.check("a negative count is refused")
        def _():
            with scorer.raises("ValueError"):
                subject.observe("from shop.prices import total\nresult = total(-1, 40)")


        scorer.finish()

        """;

    private const string Tests = """
        import unittest

        from shop.prices import total


        class TestTotal(unittest.TestCase):
            def test_three(self):
                self.assertEqual(total(3, 40), 120)

            def test_twenty(self):
                self.assertEqual(total(20, 40), 720)

        """;

    private readonly TemporaryFolder _folder = new();

    public SmallLibrary()
    {
        _folder.Write("library.yaml", Manifest);
        _folder.Write("workdir/README.md", "A price for each count; from ten on a tenth less.\n");
        _folder.Write("workdir/shop/__init__.py", "");
        _folder.Write("workdir/shop/prices.py", Prices);
        _folder.Write("workdir/shop/__main__.py", "import sys\n\nfrom shop.prices import total\n\nprint(total(int(sys.argv[1]), int(sys.argv[2])))\n");
        _folder.Write("workdir/tests/__init__.py", "");
        _folder.Write("workdir/tests/test_prices.py", Tests);
        _folder.Write("scorer/score.py", Scorer);
    }

    public string Path => _folder.Path;

    /// <summary>Files are named as below this folder.</summary>
    public RepositoryRoot Root => new(_folder.Path);

    public void Write(string path, string text) => _folder.Write(path, text);

    public void Dispose() => _folder.Dispose();
}

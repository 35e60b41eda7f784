# CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
"""Hidden checks of polyglot/python-two-sum."""
import pathlib, sys
sys.dont_write_bytecode = True
sys.path[:0] = [str(pathlib.Path(__file__).parent), *(f"{up}/scorers/python" for up in pathlib.Path(__file__).resolve().parents)]
import random

from cab_scorer import Scorer

scorer = Scorer()
subject = scorer.python("src")

GIVEN = """
from decimal import Decimal
from contra import find_pair, pair_off

def given(value):
    return Decimal(value) if isinstance(value, str) else value

def numbers(values):
    return [given(value) for value in values]
"""


def find(amounts, target):
    code = GIVEN + "result = find_pair(numbers(amounts), given(target))"
    return subject.observe(code, amounts=amounts, target=target)


def off(amounts, target):
    code = GIVEN + "result = pair_off(numbers(amounts), given(target))"
    return subject.observe(code, amounts=amounts, target=target)


def ledger(*rows):
    return "reference,date,amount\n" + "".join(f"{row}\n" for row in rows)


def command(text, *arguments):
    ended = subject.run("contra", "till.csv", *arguments, files={"till.csv": text})
    return [ended.exit_code, ended.stdout]


# ---- find_pair


@scorer.check("amounts match however many decimals they are written with")
def _():
    scorer.equal(find(["12.5", "3", "7.50"], "20.00"), (0, 2))
    scorer.equal(find(["0.250", "100", "0.75"], "1"), (0, 2))
    scorer.equal(find(["1E+2", "50", "-80.0"], "20"), (0, 2))


@scorer.check("int and Decimal mix")
def _():
    scorer.equal(find([5, "2.50", "15.0", 17], "20"), (0, 2))
    scorer.equal(find(["12.50", 9, "7.5"], 20), (0, 2))
    scorer.equal(find([4, 9, "2.5", "16.00"], 20), (0, 3))


@scorer.check("a target of zero pairs refunds, and zero with zero")
def _():
    scorer.equal(find(["8.25", "31", "-8.250", "-31.00"], 0), (0, 2))
    scorer.equal(find(["0.00", "5", "-0.0"], "0"), (0, 2))
    scorer.equal(find(["0.00", "5"], "0"), None)


@scorer.check("of several pairs, the one that is complete first")
def _():
    scorer.equal(find([1, 2, 8, 9], 10), (1, 2))
    scorer.equal(find([6, 1, 2, 3, 9, 4], 10), (1, 4))


@scorer.check("of several partners, the earliest")
def _():
    scorer.equal(find([4, 4, 4, 9, 6], 10), (0, 4))
    scorer.equal(find(["7.5", "7.50", 1, "7.500", "12.5"], 20), (0, 4))


@scorer.check("an entry is not its own partner, but its equal is")
def _():
    scorer.equal(find([1, 5, 2], 10), None)
    scorer.equal(find([1, "5.0", 2, 5], 10), (1, 3))


@scorer.check("no pair is None")
def _():
    scorer.equal([find([], 3), find([3], 3), find([1, 5, 9], 3)], [None, None, None])


@scorer.check("nothing is rounded to cents")
def _():
    scorer.equal(find(["1.001", "1.004", "0.999", "0.996"], "2.000"), (0, 2))
    scorer.equal(find(["0.004", "0.003"], "0"), None)
    scorer.equal(find(["10.125", "9.87", "9.875"], "20"), (0, 2))


@scorer.check("amounts of 33 digits match exactly, or not at all")
def _():
    big = "123456789012345.123456789012345678"
    scorer.equal(find([big, "0.000000000000000001"], "123456789012345.123456789012345679"), (0, 1))
    scorer.equal(find([big, "1"], "123456789012346.123456789012345679"), None)
    scorer.equal(find([big, "-123456789012345.123456789012345677", "-" + big], 0), (0, 2))


@scorer.check("the caller's decimal context makes no difference")
def _():
    scorer.equal(subject.observe(GIVEN + """
import decimal
with decimal.localcontext() as context:
    context.prec = 3
    result = [find_pair(numbers(["1234.56", "1.00", "8765.44"]), Decimal("10000")),
              pair_off(numbers(["1234.56", "1234.57", "8765.44", "8765.43"]), Decimal("10000"))]
"""), [(0, 2), [(0, 2), (1, 3)]])


@scorer.check("find_pair reads no further than the pair")
def _():
    scorer.equal(subject.observe("""
        from contra import find_pair
        read = []
        def stream():
            for amount in [5, 1, 3, 7, 9, 2, 4]:
                read.append(amount)
                yield amount
        result = [find_pair(stream(), 10), read]
        """), [(2, 3), [5, 1, 3, 7]])


@scorer.check("the caller's list is left as it was")
def _():
    scorer.equal(subject.observe("""
        from contra import find_pair, pair_off
        amounts = [9, 4, 4, 1, 6, 5]
        find_pair(amounts, 10)
        pair_off(amounts, 10)
        result = amounts
        """), [9, 4, 4, 1, 6, 5])


@scorer.check("a float is refused")
def _():
    with scorer.raises("TypeError"):
        subject.observe("from contra import find_pair\nresult = find_pair([0.5, 1.5], 2)")
    with scorer.raises("TypeError"):
        subject.observe("from contra import pair_off\nresult = pair_off([1, 2], 3.0)")


# ---- pair_off


@scorer.check("pair_off uses every one of equal amounts, once")
def _():
    scorer.equal(off([1, 1, 5, 5], 6), [(0, 2), (1, 3)])
    scorer.equal(off([3, 3, 3, 3, 3], 6), [(0, 1), (2, 3)])
    scorer.equal(off(["2.5", "2.50", 4, "7.5", 2, "7.500", "7.5"], 10), [(0, 3), (1, 5)])


@scorer.check("pair_off lists pairs in the order in which they are complete")
def _():
    scorer.equal(off([1, 2, 8, 9, 0, 10], 10), [(1, 2), (0, 3), (4, 5)])


@scorer.check("pair_off takes any iterable")
def _():
    scorer.equal(subject.observe("""
        from contra import pair_off
        result = [pair_off((n for n in (4, 6, 6, 4)), 10), pair_off((4, 6), 10), pair_off(iter([]), 10)]
        """), [[(0, 1), (2, 3)], [(0, 1)], []])


@scorer.check("two hundred ledgers of ambiguous amounts")
def _():
    dice = random.Random(20261121)
    cases, expected = [], []
    for _ in range(200):
        cents = [dice.randrange(-6, 12) * 25 for _ in range(dice.randrange(2, 14))]
        target = dice.randrange(0, 16) * 25
        cases.append([[written(dice, amount) for amount in cents], written(dice, target)])
        expected.append([first_pair(cents, target), all_pairs(cents, target)])
    scorer.equal(subject.observe(GIVEN + """
result = [[find_pair(numbers(amounts), given(target)), pair_off(numbers(amounts), given(target))]
          for amounts, target in cases]
""", cases=cases), expected)


def written(dice, cents):
    sign, (whole, rest) = "-" if cents < 0 else "", divmod(abs(cents), 100)
    ways = [f"{sign}{whole}.{rest:02}", f"{sign}{whole}.{rest:02}0"]
    if rest == 0:
        ways += [f"{sign}{whole}", (-whole if sign else whole)]
    return dice.choice(ways)


def first_pair(amounts, target):
    return next(((i, j) for j in range(len(amounts)) for i in range(j) if amounts[i] + amounts[j] == target), None)


def all_pairs(amounts, target):
    free, pairs = [], []
    for j, amount in enumerate(amounts):
        partner = next((i for i in free if amounts[i] + amount == target), None)
        if partner is None:
            free.append(j)
        else:
            free.remove(partner)
            pairs.append((partner, j))
    return pairs


# ---- time


@scorer.check("find_pair of 200,000 amounts takes linear time")
def _():
    scorer.equal(subject.observe("""
        from contra import find_pair
        amounts = [7] * 100_000 + list(range(100, 100_100))
        result = [find_pair(amounts, 1_000_000), find_pair(amounts + [999_993], 1_000_000)]
        """, times=8), [None, (0, 200_000)])


@scorer.check("pair_off of 200,000 equal amounts takes linear time")
def _():
    scorer.equal(subject.observe("""
        from contra import pair_off
        pairs = pair_off([4] * 100_000 + [6] * 100_000, 10)
        result = [len(pairs), pairs[0], pairs[-1]]
        """, times=8), [100_000, (0, 100_000), (99_999, 199_999)])


# ---- ledgers and the command


@scorer.check("read_entries reads no further than it is asked to")
def _():
    scorer.equal(subject.observe("""
        from contra import LedgerError, read_entries
        lines = ["# till", "reference,date,amount", "", "A,2026-10-01,1.50", "B,2026-10-01,(2)", "C,2026-10-01,x"]
        entries = iter(read_entries(iter(lines)))
        result = [[entry.reference, str(entry.amount)] for entry in (next(entries), next(entries))]
        try:
            next(entries)
        except LedgerError as error:
            result.append(error.line)
        """), [["A", "1.50"], ["B", "-2"], 6])


@scorer.check("read_entries refuses a missing and a wrong header")
def _():
    for lines in ([], ["# only a comment"], ["A,2026-10-01,1"], ["amount,date,reference"]):
        scorer.equal(subject.observe("""
            from contra import LedgerError, read_entries
            try:
                list(read_entries(lines))
                result = "no error"
            except LedgerError as error:
                result = isinstance(error.line, int)
            """, lines=lines), True)


@scorer.check("the command finds the first pair")
def _():
    text = ledger("K-1,2026-10-02,30", "K-2,2026-10-02,30.0", "K-3,2026-10-02,\"1,200.50\"", "K-4,2026-10-02,15.250", "K-5,2026-10-02,(14.75)")
    scorer.equal(command(text, "--target", "15.25"), [0, "K-1 + K-5 = 15.25\n"])


@scorer.check("the command finds every pair")
def _():
    text = ledger("K-1,2026-10-02,30", "K-2,2026-10-02,30.00", "# break", "K-3,2026-10-02,-30.00", "K-4,2026-10-02,5", "K-5,2026-10-02,(30)")
    scorer.equal(command(text, "--target", "0", "--all"), [0, "K-1 + K-3 = 0.00\nK-2 + K-5 = 0.00\n"])


@scorer.check("the command says when there is no pair")
def _():
    text = ledger("K-1,2026-10-02,30", "K-2,2026-10-02,29.999")
    scorer.equal([command(text, "--target", "60"), command(text, "--target", "60", "--all")], [[1, "no pair\n"]] * 2)


@scorer.check("a broken line before the pair is complete is an error")
def _():
    text = ledger("K-1,2026-10-02,30", "", "K-2,2026-10-02,thirty", "K-3,2026-10-02,30")
    ended = subject.run("contra", "till.csv", "--target", "60", files={"till.csv": text})
    scorer.equal([ended.exit_code, ended.stdout, "line 4" in ended.stderr], [2, "", True])


@scorer.check("a broken line after the pair is not read")
def _():
    text = ledger("K-1,2026-10-02,30", "K-2,2026-10-02,30", "K-3,2026-10-02,thirty")
    scorer.equal(command(text, "--target", "60"), [0, "K-1 + K-2 = 60\n"])


@scorer.check("a broken line anywhere is an error when every pair is asked for")
def _():
    text = ledger("K-1,2026-10-02,30", "K-2,2026-10-02,30", "K-3,2026-10-02,thirty")
    scorer.equal(command(text, "--target", "60", "--all"), [2, ""])


@scorer.check("the command answers while its input is still open")
def _():
    scorer.equal(subject.observe("""
        import os, subprocess, sys
        reader, writer = os.pipe()
        os.write(writer, text.encode())
        ended = subprocess.run([sys.executable, "-m", "contra", "-", "--target", "20"], stdin=reader, text=True,
                               capture_output=True, timeout=5, env={**os.environ, "PYTHONPATH": "src"})
        result = [ended.returncode, ended.stdout]
        """, text=ledger("P-1,2026-10-02,12.5", "P-2,2026-10-02,1", "P-3,2026-10-02,7.50")), [0, "P-1 + P-3 = 20.00\n"])


scorer.finish()

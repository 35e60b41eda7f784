# CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
"""Hidden checks of polyglot/python-kerb-tests: what the suite accepts, and what it notices."""
import pathlib, sys
sys.dont_write_bytecode = True
sys.path[:0] = [str(pathlib.Path(__file__).parent), *(f"{up}/scorers/python" for up in pathlib.Path(__file__).resolve().parents)]
import functools
import os
import random

from cab_scorer import CheckFailed, Scorer
from variants import VARIANTS

scorer = Scorer()
subject = scorer.python()

SECOND = (pathlib.Path(__file__).parent / "second.py").read_text(encoding="utf-8")
MODULES = ["__init__", "accounts", "amounts", "errors", "garage", "hours", "minutes", "permits", "receipts", "tariff"]
FEWEST_TESTS = 25

# The same for every library, so that a suite cannot tell from it which one it is run on.
SUITE = """
import io, unittest

suite = unittest.defaultTestLoader.discover("tests", top_level_dir=".")
ended = unittest.TextTestRunner(stream=io.StringIO(), failfast=True).run(suite)
result = [ended.testsRun, len(ended.failures) + len(ended.errors) + len(ended.unexpectedSuccesses), len(ended.skipped)]
"""

# Classes and modules keep their fixtures: tests are mixed within their class, classes within the suite.
MIXED = """
import io, random, unittest

def tests(suite):
    for each in suite:
        if isinstance(each, unittest.TestSuite):
            yield from tests(each)
        else:
            yield each

classes, result = {}, []
for test in tests(unittest.defaultTestLoader.discover("tests", top_level_dir=".")):
    classes.setdefault(type(test), []).append(test.id().rpartition(".")[2])
for order in orders:
    dice, mixed = random.Random(order), [(kind, list(names)) for kind, names in classes.items()]
    for _, names in mixed:
        names.reverse() if order == 0 else dice.shuffle(names)
    mixed.reverse() if order == 0 else dice.shuffle(mixed)
    suite = unittest.TestSuite(kind(name) for kind, names in mixed for name in names)
    ended = unittest.TextTestRunner(stream=io.StringIO()).run(suite)
    result.append([ended.testsRun, len(ended.failures) + len(ended.errors) + len(ended.unexpectedSuccesses)])
"""


def library():
    return {f"kerb/{module}.py": scorer.read(f"kerb/{module}.py") for module in MODULES}


def other(text):
    """A library of one module. Nothing of the first one is left, not even the text of its modules."""
    return {f"kerb/{module}.py": "" for module in MODULES} | {"kerb/__init__.py": text}


def variant(changes):
    text = SECOND
    for before, after in changes:
        if text.count(before) != 1:
            raise RuntimeError(f"{before!r} is not one place")
        text = text.replace(before, after)
    return other(text)


# Variants are variants of the second library, which nobody has seen: its text tells nothing, only what it does.
LIBRARIES = {"as it is": {}, "second": other(SECOND)} | {promise: variant(changes) for promise, changes in VARIANTS.items()}
CORRECT = ["as it is", "second"]


@functools.cache
def outcomes():
    """What the suite says to every library, in an order that it cannot know: tests, failures and skipped tests, or an error."""
    jobs = [*LIBRARIES, "second", "second"]
    random.SystemRandom().shuffle(jobs)
    found = {}
    for job in jobs:
        try:
            outcome = subject.observe(SUITE, files=LIBRARIES[job], timeout=15)
            if not (isinstance(outcome, list) and len(outcome) == 3 and all(type(number) is int for number in outcome)):
                outcome = "it is no result"
        except CheckFailed as failed:
            outcome = str(failed)
        found.setdefault(job, []).append(outcome)
    return found


def accept(job):
    for outcome in outcomes()[job]:
        if isinstance(outcome, str):
            raise CheckFailed(f"the suite gave no result ({outcome})")
        ran, failed, skipped = outcome
        scorer.true(ran > 0, "there are no tests")
        scorer.true(failed == 0, "the suite fails on a library that keeps every promise")
        scorer.true(skipped == 0, "tests are skipped")


@scorer.check("the suite passes, with the command of README.md")
def _():
    ended = scorer.run(["python3", "-m", "unittest", "discover", "-s", "tests", "-t", "."], timeout=15)
    scorer.equal(ended.exit_code, 0, "the suite fails")


@scorer.check(f"the suite has at least {FEWEST_TESTS} tests")
def _():
    accept("as it is")
    scorer.true(outcomes()["as it is"][0][0] >= FEWEST_TESTS, "there are too few tests")


@scorer.check("the suite passes on a library that keeps the promises in another way")
def _():
    accept("second")


@scorer.check("the tests pass in any order, and more than once in one process")
def _():
    for ran, failed in subject.observe(MIXED, orders=[0, 1, 2], timeout=20):
        scorer.true(ran >= FEWEST_TESTS and failed == 0, "the suite depends on the order of its tests")


@scorer.check("each file of tests passes on its own")
def _():
    files = [path for path in scorer_tests() if pathlib.PurePath(path).match("test*.py")]
    scorer.true(len(files) > 0, "there are no tests")
    for path in files:
        failed = subject.observe("""
            import io, unittest
            suite = unittest.defaultTestLoader.loadTestsFromName(module)
            ended = unittest.TextTestRunner(stream=io.StringIO(), failfast=True).run(suite)
            result = len(ended.failures) + len(ended.errors)
            """, module=path.removesuffix(".py").replace("/", "."))
        scorer.equal(failed, 0, "a file of tests fails on its own")


@scorer.check("the suite leaves nothing behind in the project")
def _():
    folder = scorer.copy()
    before = listing(folder)
    scorer.run(["python3", "-B", "-m", "unittest", "discover", "-s", "tests", "-t", "."], folder=folder, timeout=15)
    scorer.equal(listing(folder), before, "files were added, changed or removed")


@scorer.check("the tests carry no copy of the library")
def _():
    passages = {passage for text in library().values() for passage in passages_of(text)}
    for path in scorer_tests():
        scorer.true(passages.isdisjoint(passages_of(scorer.read(path))), "lines of the library are repeated in the tests")


def scorer_tests():
    """The Python files in tests/."""
    folder = scorer.copy()
    return sorted(os.path.relpath(os.path.join(parent, name), folder) for parent, _, names in os.walk(os.path.join(folder, "tests"))
                  for name in names if name.endswith(".py") and not os.path.islink(os.path.join(parent, name)))


def listing(folder):
    found = {}
    for parent, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(parent, name)
            regular = os.path.isfile(path) and not os.path.islink(path)
            found[os.path.relpath(path, folder)] = pathlib.Path(path).read_bytes().hex() if regular else "link"
    return {path: text for path, text in found.items() if "__pycache__" not in path}


def passages_of(text):
    telling = [line for line in map(str.strip, text.splitlines()) if sum(map(str.isalnum, line)) >= 12 and not line.startswith(("import ", "from "))]
    return {tuple(telling[at:at + 3]) for at in range(len(telling) - 2)}


def notices(name):
    for job in CORRECT:
        accept(job)
    (outcome,) = outcomes()[name]
    scorer.true(not isinstance(outcome, str), "the suite gave no result")
    scorer.true(outcome[1] > 0, "the suite passes although the promise is broken")


for promise in VARIANTS:
    scorer.check(f"the suite notices when it is broken that {promise}")(functools.partial(notices, promise))


scorer.finish()

"""Runtime of the hidden scorers: it grades a program without trusting it.

A task's `scorer/score.py` reads like the list of what it checks:

    import pathlib, sys
    sys.dont_write_bytecode = True
    sys.path[:0] = [str(pathlib.Path(__file__).parent), *(f"{up}/scorers/python" for up in pathlib.Path(__file__).resolve().parents)]
    from cab_scorer import Scorer

    scorer = Scorer()
    subject = scorer.python("src")

    @scorer.check("an empty list has no pair")
    def _():
        scorer.equal(subject.observe("from two_sum import two_sum\nresult = two_sum([], 6)"), None)

    scorer.finish()

The code under test runs in child processes only, never here, and a child is given inputs and never an expected value:
it answers with plain data, and this process compares. Code that runs in the child can therefore forge an answer, but to
forge the right one it has to compute it. Every call starts from a private copy of the workdir, as the agent left it.

A time limit that is part of a promise is a multiple of what the answer takes on the same machine, right before: `times=8`.

The harness starts `python3 -I -B <scorer folder>/score.py` with one JSON object on standard input: `workdir`, `answer` (the
solved workdir, for time limits) and `report` (absolute paths), `nonce`, `brief`, which ends the grading at the first check
that fails, and `ephemeral`, which allows the runtime to delete the scorer's own folder before any code under test runs.
A person starts `python3 score.py <workdir> [--verbose]`; nothing is deleted then.

Exit codes: 0 every check passed, 1 at least one failed, 2 wrong command line, 3 the scorer itself broke and there is no
verdict. Code under test that kills this process leaves no verdict either; it cannot leave a good one.
"""
from .children import Completed
from .errors import CheckFailed, SubjectError, SubjectRaised
from .program import Program
from .scorer import Scorer
from .subject import Subject

__all__ = ["CheckFailed", "Completed", "Program", "Scorer", "Subject", "SubjectError", "SubjectRaised"]

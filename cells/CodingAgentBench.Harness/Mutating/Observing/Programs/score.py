"""Hidden checks: what the tests of the library look at is compared with what the library as it was gave.

Nothing is asserted where code under test runs. `checks.json` has every test with its expectations taken out; the child runs
one of them, notes what it sees and knows no expected value.
"""
import json, pathlib, sys
sys.dont_write_bytecode = True
sys.path[:0] = [str(pathlib.Path(__file__).parent), *(f"{up}/scorers/python" for up in pathlib.Path(__file__).resolve().parents)]
from cab_scorer import Scorer

here = pathlib.Path(__file__).parent
observer = (here / "observer.py").read_text(encoding="utf-8")
given = json.loads((here / "checks.json").read_text(encoding="utf-8"))

scorer = Scorer()
subject = scorer.python()


def observe(check):
    source = given["modules"][check["file"]].replace(f"_here = '@{check['owner']}@'", check["body"], 1)
    name = check["file"].removesuffix(".py").replace("/", ".")
    return subject.observe(observer, source=source, name=name, cls=check["cls"], method=check["method"], shadowed=given["shadowed"])


def register(check):
    @scorer.check(check["name"])
    def _():
        scorer.equal(observe(check), check["expected"])


for check in given["checks"]:
    register(check)

scorer.finish()

"""Hidden checks of {{id}}."""
import pathlib, sys
sys.dont_write_bytecode = True
sys.path[:0] = [str(pathlib.Path(__file__).parent), *(f"{up}/scorers/python" for up in pathlib.Path(__file__).resolve().parents)]
from cab_scorer import Scorer

scorer = Scorer()
DRIVER = pathlib.Path(__file__).with_name("driver.c").read_text()
program = scorer.program(
    ["gcc", "-std=c11", "-g", "-fsanitize=undefined", "-fno-sanitize-recover", "-I.", "-o", "driver", "cabdriver.c", "greeting.c"],
    files={"cabdriver.c": DRIVER})


def greet(name):
    return program.run("./driver", name).stdout.removesuffix("\n")


@scorer.check("without a name, the world is greeted")
def _():
    scorer.equal(greet(""), "Hello, world!")


@scorer.check("TODO: one check for each promise, at least 15")
def _():
    scorer.true(False, "this check is not written yet")


scorer.finish()

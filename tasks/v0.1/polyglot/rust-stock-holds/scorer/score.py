# CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
"""Hidden checks of polyglot/rust-stock-holds."""
import pathlib, sys
sys.dont_write_bytecode = True
sys.path[:0] = [str(pathlib.Path(__file__).parent), *(f"{up}/scorers/python" for up in pathlib.Path(__file__).resolve().parents)]
import random

from cab_scorer import Scorer
from model import Day

scorer = Scorer()
HERE = pathlib.Path(__file__).parent
RUSTC = "rustc --edition 2021 --cap-lints allow -C debuginfo=0 -C codegen-units=1"
program = scorer.program(
    f"{RUSTC} --crate-type rlib --crate-name shelf -o cab/libshelf.rlib src/lib.rs".split(),
    ["sh", "-c", f"{RUSTC} --extern shelf=cab/libshelf.rlib -o cab/driver cab/driver.rs & driver=$!; "
                 f"{RUSTC} --extern shelf=cab/libshelf.rlib -o cab/shelf src/main.rs && wait $driver"],
    files={"cab/driver.rs": (HERE / "driver.rs").read_text()})
# The tests of the workdir with a library that does what README.md says, unless it is told to make a mistake.
tests = scorer.program(
    f"{RUSTC} --test -o cab/holds cab/standin.rs".split(),
    files={"cab/standin.rs": (HERE / "standin.rs").read_text()
           + '\nextern crate self as shelf;\n\n#[cfg(test)]\n#[path = "../tests/holds.rs"]\nmod holds;\n'})

LEFTOVERS = ["NOTES.md", "src/event.rs.rej", "src/ledger.rs.rej", "src/main.rs.rej", "src/report.rs.orig"]


def days(*texts):
    """Compares everything that can be seen of each day."""
    ended = program.run("cab/driver", stdin="".join(text.replace("\n", "\\n") + "\n" for text in texts))
    answers = [[word.replace("\\n", "\n") for word in line.split("\t")] for line in ended.stdout.split("\n")[:-1]]
    scorer.equal([ended.exit_code, len(answers)], [0, len(texts)], "the program ended without a result")
    for text, answer in zip(texts, answers):
        scorer.equal(len(answer), 5, "the library panicked")
        expected = Day(text).words()
        for seen, wanted, what in zip(answer, expected, ("report", "journal", "refusals", "facts", "journal entries")):
            if what == "facts":
                seen, wanted = plain(seen), plain(wanted)
            scorer.equal(seen, wanted, f"wrong {what}")


def plain(facts):
    """The end of a closed hold is nobody's business."""
    lines = [line.split(" ") for line in facts.split("\n")]
    return [[*line[:5], "*", *line[6:]] if len(line) == 8 and line[6] == "true" else line for line in lines]


def day(*events):
    """A text of events; those without a time have that of the one before."""
    lines, time = [], "08:00"
    for event in events:
        if event[2:3] != ":":
            event = f"{time} {event}"
        time = event[:5]
        lines.append(event + "\n")
    return "".join(lines)


START = ("08:00 receive bolts 100", "receive nuts 10")


# ---- what there was before


@scorer.check("goods are received and counted")
def _():
    days(day(*START, "receive bolts 5", "09:00 count nuts 8", "count screws 0", "count washers 7"), day("08:00 count bolts 0", "receive bolts 1"), "")


@scorer.check("a hold is held, shipped and released")
def _():
    days(day(*START, "hold H1 bolts 80", "hold H2 bolts 20", "09:00 ship H1", "10:00 release H2"), day(*START, "hold H1 bolts 100", "09:00 release H1", "hold H2 bolts 100", "release H2"))


@scorer.check("a released hold gives back what it held, once")
def _():
    days(*(day(*START, f"hold H1 bolts {amount}", "hold H2 bolts 7", "09:00 release H1") for amount in (1, 50, 93)))


@scorer.check("comments, blank lines and spaces are skipped")
def _():
    days("# all\n\n  08:00   receive\tbolts 5 # five\n   \n08:01 hold H1 bolts 5#6\n  # 08:02 ship H1\n08:03 ship H2")


@scorer.check("lines that are no event are refused")
def _():
    days(*(f"08:00 receive bolts 10\n08:01 hold H1 bolts 5\n{line}\n08:03 receive bolts 1\n" for line in (
        "receive bolts 5", "08:02", "08:02 receive bolts", "08:02 receive bolts 0", "08:02 receive bolts -1", "08:02 receive bolts x", "08:02 receive bolts 1 2", "08:02 count bolts -1", "8:02 receive bolts 1",
        "08:60 receive bolts 1", "24:01 receive bolts 1", "08:2 receive bolts 1", "0802 receive bolts 1", "08:02 hold H2 bolts 0", "08:02 hold H2 bolts", "08:02 hold H2 bolts 1 until", "08:02 hold H2 bolts 1 until 9",
        "08:02 hold H2 bolts 1 to 09:00", "08:02 ship", "08:02 ship H1 0", "08:02 ship H1 x", "08:02 ship H1 1 2", "08:02 release", "08:02 release H1 1", "08:02 extend H1", "08:02 extend H1 09:00", "08:02 extend H1 until", "08:02 turn H1")))


@scorer.check("time does not go back, and may stand still")
def _():
    days(day(*START, "09:00 receive bolts 1", "08:59 receive bolts 1", "09:00 receive bolts 1", "08:00 hold H1 bolts 1", "24:00 hold H2 bolts 1", "23:59 receive bolts 1", "24:00 receive bolts 1", "00:00 receive bolts 1"), "00:00 receive bolts 1\n")


@scorer.check("a refused line does not stop the clock, and an unreadable one does not move it")
def _():
    days(day(*START, "10:00 ship H9", "09:00 receive bolts 1"), day(*START, "10:00 turn bolts", "09:00 receive bolts 1"), day(*START, "10:00 hold H1 bolts 1 until 09:00", "09:30 receive bolts 1"))


@scorer.check("holds that are not there and holds that are closed are refused")
def _():
    days(day(*START, "hold H1 bolts 10", "09:00 ship H2", "release H2", "extend H2 until 10:00", "ship H1", "ship H1", "release H1", "extend H1 until 10:00", "hold H1 nuts 1"),
         day(*START, "hold H1 bolts 10", "09:00 release H1", "ship H1 1", "release H1", "extend H1 until 08:00", "hold H1 bolts 10"),
         day(*START, "hold H1 bolts 10 until 09:00", "09:00 ship H1 11", "release H1", "extend H1 until 10:00", "hold H1 bolts 10 until 08:00"))


@scorer.check("the name of a hold is never free again")
def _():
    days(day(*START, "hold H1 bolts 1", "hold H1 bolts 2", "hold H1 nuts 2 until 07:00", "release H1", "hold H1 bolts 3"))


@scorer.check("a count is refused when more is held")
def _():
    days(day(*START, "hold H1 bolts 30", "count bolts 29", "count bolts 30", "hold H2 bolts 1", "count bolts 0"))


# ---- shipping in parts


@scorer.check("parts of a hold are shipped until nothing is open")
def _():
    days(day(*START, "hold H1 bolts 80", "09:00 ship H1 30", "10:00 ship H1 49", "11:00 ship H1 1", "12:00 ship H1 1"), day(*START, "hold H1 bolts 80", "09:00 ship H1 30", "10:00 ship H1"), day(*START, "hold H1 bolts 80", "09:00 ship H1 80"))


@scorer.check("more than what is open is not shipped")
def _():
    days(day(*START, "hold H1 bolts 80", "ship H1 81", "ship H1 30", "ship H1 51", "ship H1 50"))


@scorer.check("what is left of a hold is released or expires, what was shipped stays shipped")
def _():
    days(day(*START, "hold H1 bolts 80", "ship H1 30", "09:00 release H1"), day(*START, "hold H1 bolts 80 until 10:00", "ship H1 30", "11:00 receive nuts 1"))


# ---- waiting


@scorer.check("who asks for more than there is waits for the whole quantity")
def _():
    days(day(*START, "hold H1 bolts 101", "09:00 receive bolts 1"), day(*START, "hold H1 bolts 120", "09:00 receive bolts 19", "10:00 receive bolts 1"), day("08:00 hold H1 pins 1", "09:00 receive pins 2"), day("08:00 hold H1 pins 1"))


@scorer.check("nobody overtakes")
def _():
    days(day(*START, "hold H1 bolts 90", "hold H2 bolts 20", "hold H3 bolts 5", "09:00 receive bolts 4", "10:00 receive bolts 6", "11:00 receive bolts 5"),
         day(*START, "hold H1 bolts 101", "hold H2 bolts 1", "hold H3 nuts 1"), day(*START, "hold H1 bolts 200", "hold H2 bolts 100", "hold H3 bolts 100", "09:00 release H1"))


@scorer.check("a count serves those who wait")
def _():
    days(day(*START, "hold H1 bolts 120", "09:00 count bolts 119", "10:00 count bolts 120"), day(*START, "hold H1 bolts 90", "hold H2 bolts 20", "hold H3 bolts 20", "09:00 count bolts 110", "10:00 count bolts 109"))


@scorer.check("a release serves those who wait, as many as there is enough for")
def _():
    days(day(*START, "hold H1 bolts 80", "hold H2 bolts 40", "hold H3 bolts 60", "hold H4 bolts 1", "09:00 release H1", "10:00 release H2"), day(*START, "hold H1 bolts 80", "hold N nuts 11", "hold H2 bolts 40", "09:00 release H1"))


@scorer.check("a waiting hold that is released lets the next one in")
def _():
    days(day(*START, "hold H1 bolts 150", "hold H2 bolts 60", "hold H3 bolts 60", "09:00 release H1", "10:00 release H3"))


@scorer.check("a waiting hold holds nothing, and is not shipped")
def _():
    days(day(*START, "hold H1 bolts 150", "ship H1", "ship H1 1", "ship H1 151", "count bolts 0", "09:00 release H1"))


@scorer.check("shipping serves nobody")
def _():
    days(day(*START, "hold H1 bolts 90", "hold H2 bolts 20", "09:00 ship H1 50", "10:00 ship H1"))


# ---- expiry


@scorer.check("a hold is over at the beginning of the minute of its end")
def _():
    days(*(day(*START, "hold H1 bolts 80 until 12:00", f"{time} ship H1") for time in ("11:59", "12:00", "12:01")), day(*START, "hold H1 bolts 80 until 24:00", "23:59 receive nuts 1", "24:00 ship H1"))


@scorer.check("holds expire before the event is carried out")
def _():
    days(day(*START, "hold H1 bolts 80 until 12:00", "12:30 hold H2 bolts 90"), day(*START, "hold H1 bolts 80 until 12:00", "12:00 count bolts 10"), day(*START, "hold H1 bolts 80 until 12:00", "12:00 extend H1 until 13:00"),
         day(*START, "hold H1 bolts 80 until 12:00", "12:00 release H1"))


@scorer.check("holds expire before an event that is refused, but not before a line that is not one")
def _():
    days(day(*START, "hold H1 bolts 80 until 12:00", "12:00 ship H9"), day(*START, "hold H1 bolts 80 until 12:00", "12:00 turn H1"), day(*START, "hold H1 bolts 80 until 12:00", "11:00 receive nuts 1", "10:00 receive nuts 1"),
         day(*START, "hold H1 bolts 80 until 12:00", "12:00 receive nuts 0", "11:30 ship H1"))


@scorer.check("no event, no expiry")
def _():
    days(day(*START, "hold H1 bolts 80 until 12:00"), day(*START, "hold H1 bolts 80 until 08:01", "08:00 receive nuts 1"))


@scorer.check("holds expire in the order of their ends, at their ends")
def _():
    days(day(*START, "hold A bolts 10 until 12:00", "hold B bolts 10 until 10:00", "hold C bolts 10 until 11:00", "hold D nuts 1 until 10:00", "hold E bolts 10", "13:00 receive nuts 1"))


@scorer.check("whoever is served by an expiry is served at that time")
def _():
    days(day(*START, "hold A bolts 90 until 10:00", "hold B bolts 60 until 11:00", "hold C bolts 50", "hold D bolts 50", "13:00 receive nuts 1"), day(*START, "hold A bolts 90 until 10:00", "hold B bolts 60 until 10:00", "hold C bolts 50 until 10:00", "hold D bolts 90", "13:00 ship D"))


@scorer.check("waiting holds expire, too, and let the next one in")
def _():
    days(day(*START, "hold A bolts 150 until 10:00", "hold B bolts 60", "09:59 receive nuts 1", "10:00 ship B"), day(*START, "hold A bolts 150 until 10:00", "13:00 receive bolts 100"))


@scorer.check("an end has to be later than the event")
def _():
    days(day(*START, "09:00 hold A bolts 1 until 09:00", "hold B bolts 1 until 08:59", "hold C bolts 1 until 09:01", "extend C until 09:00", "extend C until 08:00", "ship C 2", "hold C bolts 1 until 08:00"))


@scorer.check("an end can be moved, both ways, or given")
def _():
    days(day(*START, "hold A bolts 1 until 10:00", "extend A until 12:00", "11:00 ship B", "12:00 ship A"), day(*START, "hold A bolts 1 until 12:00", "extend A until 10:00", "11:00 ship A"), day(*START, "hold A bolts 1", "extend A until 10:00", "10:00 ship A"),
         day(*START, "hold A bolts 101", "extend A until 10:00", "10:00 receive bolts 9"))


# ---- everything together


@scorer.check("random days")
def _():
    dice = random.Random(2)
    texts = []
    for _ in range(250):
        lines, time = [], 0
        for _ in range(dice.randrange(5, 40)):
            time += dice.choice([0, 0, 1, 5, 30])
            now, end = (f"{at // 60:02}:{at % 60:02}" for at in (time, time + dice.randrange(-2, 60)))
            name, article, amount = dice.choice("ABCDEFGH"), dice.choice(["bolts", "nuts"]), dice.randrange(1, 30)
            lines.append(now + " " + dice.choice([
                f"receive {article} {amount}", f"receive {article} {amount}", f"hold {name} {article} {amount}", f"hold {name} {article} {amount} until {end}", f"hold {name} {article} {amount} until {end}",
                f"ship {name}", f"ship {name} {amount // 3 + 1}", f"release {name}", f"extend {name} until {end}", f"count {article} {amount * 2}"]))
        texts.append("\n".join(lines))
    days(*texts)


@scorer.check("a day may be replayed in two parts")
def _():
    text = day(*START, "hold H1 bolts 80 until 12:00", "hold H2 bolts 50", "09:00 ship H1 30", "12:30 receive nuts 5", "13:00 ship H2")
    lines = text.splitlines(keepends=True)
    for cut in range(1, len(lines)):
        ended = program.run("cab/driver", stdin=("".join(lines[:cut]) + "---\n" + "".join(lines[cut:])).replace("\n", "\\n") + "\n")
        words = ended.stdout.rstrip("\n").replace("\\n", "\n").split("\t")
        scorer.equal(words[:3], Day(text).words()[:3])


# ---- the command


@scorer.check("the command prints report and journal")
def _():
    text = day(*START, "hold H1 bolts 80 until 12:00", "hold H2 bolts 50", "09:00 ship H1 30", "12:30 receive nuts 5")
    seen = [program.run("cab/shelf", command, "cab/day.txt", files={"cab/day.txt": text}) for command in ("report", "journal")]
    scorer.equal([[ended.exit_code, ended.stdout, ended.stderr] for ended in seen], [[0, words, ""] for words in Day(text).words()[:2]])


@scorer.check("the command says what was refused")
def _():
    text = day("08:00 receive bolts 5", "hold H1 bolts 6", "ship H1", "ship H2", "07:00 ship H1", "08:00 ship", "hold H1 bolts 6", "count bolts 5", "release H1", "release H1", "hold H3 bolts 1", "ship H3 2", "hold H4 bolts 1 until 08:00")
    reasons = {3: "this hold is still waiting", 4: "there is no such hold", 5: "time goes back", 6: "this cannot be read", 7: "this hold exists already", 10: "this hold is closed", 12: "there is not enough", 13: "this time has passed"}
    ended = program.run("cab/shelf", "report", "cab/day.txt", files={"cab/day.txt": text})
    scorer.equal([ended.exit_code, ended.stdout, ended.stderr], [1, Day(text).words()[0], "".join(f"line {line}: {reason}\n" for line, reason in reasons.items())])


@scorer.check("a wrong command line and a missing file are exit code 2")
def _():
    for arguments in ((), ("report",), ("journal",), ("turn", "README.md"), ("report", "README.md", "x"), ("journal", "README.md", "x"), ("report", "missing.txt"), ("journal", "missing.txt")):
        ended = program.run("cab/shelf", *arguments)
        scorer.equal([ended.exit_code, ended.stdout, ended.stderr != ""], [2, "", True])


# ---- what the attempt before left


@scorer.check("nothing is left of the attempt before")
def _():
    # An answer is laid over the workdir and can empty a file, but not remove it; an empty one is as good as gone.
    scorer.equal([path for path in LEFTOVERS if scorer.exists(path) and scorer.read(path).strip()], [], "leftovers are there")


@scorer.check("the tests of holds pass with a library that does what README.md says")
def _():
    ended = tests.run("cab/holds", "-q")
    scorer.true(ended.exit_code == 0 and "test result: ok." in ended.stdout, "they fail")


@scorer.check("the test of released holds notices stock that comes back twice")
def _():
    ended = tests.run("env", "MISTAKE=gives back twice", "cab/holds")
    scorer.true(ended.exit_code == 101 and "a_released_hold_gives_its_stock_back ... FAILED" in ended.stdout, "it passes")


@scorer.check("the other tests of holds still notice what they noticed")
def _():
    for mistake in ("lets them wait", "ships all", "never expires"):
        ended = tests.run("env", f"MISTAKE={mistake}", "cab/holds", "-q")
        scorer.true(ended.exit_code == 101 and "test result: FAILED." in ended.stdout, "they pass")


scorer.finish()

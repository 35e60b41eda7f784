# CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
"""Hidden checks of polyglot/c-gauge-periods."""
import pathlib, sys
sys.dont_write_bytecode = True
sys.path[:0] = [str(pathlib.Path(__file__).parent), *(f"{up}/scorers/python" for up in pathlib.Path(__file__).resolve().parents)]
import datetime
import random
import re

from cab_scorer import Scorer

scorer = Scorer()

CFLAGS = "-std=c11 -Iinclude -Isrc"
program = scorer.program(["sh", "-c", f"exec gcc {CFLAGS} -O1 -fsanitize=undefined -fno-sanitize-recover=all -o cab-weir src/*.c"])
objects = scorer.program(["sh", "-c", f"mkdir cab && for file in src/*.c; do gcc {CFLAGS} -O0 -fno-builtin -U_FORTIFY_SOURCE -c \"$file\" -o \"cab/$(basename \"$file\" .c).o\" || exit 1; done"])


def weir(*words, stdin="", files=None):
    ended = program.run("env", "MALLOC_PERTURB_=165", "./cab-weir", *words, stdin=stdin, files=files)
    return [ended.exit_code, ended.stdout, ended.stderr]


def period_of(per, day):
    year, week, _ = day.isocalendar()
    return {"day": f"{day.year:04}-{day.month:02}-{day.day:02}", "week": f"{year:04}-W{week:02}", "month": f"{day.year:04}-{day.month:02}", None: ""}[per]


def level(number, metres):
    if not metres:
        return str(number)
    return f"{'-' if number < 0 else ''}{abs(number) // 1000}.{abs(number) % 1000:03}"


def line(words, levels, metres):
    total, count = sum(levels), len(levels)
    mean = (abs(total) + count // 2) // count * (-1 if total < 0 else 1)
    return " ".join([*words, str(count), *(level(number, metres) for number in (min(levels), max(levels), mean))]) + "\n"


def expected(readings, per, metres=False):
    groups = {}
    for day, station, millimetres in readings:
        groups.setdefault((station, period_of(per, day)), []).append(millimetres)
    lines = [line([word for word in key if word], groups[key], metres) for key in sorted(groups)]
    if len(lines) > 1:
        lines.append(line(["total", "-"] if per else ["total"], [number for group in groups.values() for number in group], metres))
    return [0, "".join(lines), ""]


def text(readings, flags=()):
    return "".join(f"{day.year:04}-{day.month:02}-{day.day:02} 12:00 {station} {number}{' !' if n in flags else ''}\n" for n, (day, station, number) in enumerate(readings))


def dates(*texts):
    return [datetime.date.fromisoformat(day) for day in texts]


def series(seed, count, days, stations=("b-2", "b", "B", "a_1"), first="2025-11-20"):
    dice, start = random.Random(seed), datetime.date.fromisoformat(first)
    return [(start + datetime.timedelta(days=dice.randrange(days)), dice.choice(stations), dice.randrange(-3000, 9000)) for _ in range(count)]


def assert_summary(readings, per, *words, metres=False, kept=None, flags=()):
    options = [*words, *(["--per", per] if per else [])]
    scorer.equal(weir(*options, stdin=text(readings, flags)), expected(readings if kept is None else kept, per, metres))


# ---- periods


@scorer.check("a line for every day of a station")
def _():
    assert_summary(series(1, 80, 12), "day")


@scorer.check("a line for every month of a station")
def _():
    assert_summary(series(2, 80, 500), "month")


@scorer.check("a line for every week of a station")
def _():
    assert_summary(series(3, 80, 90), "week")


@scorer.check("a week begins on Monday")
def _():
    start = datetime.date(2026, 11, 2)
    assert_summary([(start + datetime.timedelta(days=n), "a", n) for n in range(-8, 22)], "week")


@scorer.check("the last days of December may belong to the first week of the next year")
def _():
    days = dates("2024-12-28", "2024-12-29", "2024-12-30", "2024-12-31", "2025-01-01", "2025-12-28", "2025-12-29", "2025-12-31", "2019-12-30", "2018-12-31", "2003-12-29")
    assert_summary([(day, f"s{n}", 5) for n, day in enumerate(days)], "week")


@scorer.check("the first days of January may belong to the last week of the year before")
def _():
    days = dates("2027-01-01", "2027-01-03", "2027-01-04", "2022-01-01", "2022-01-02", "2022-01-03", "2021-01-03", "2021-01-04", "2017-01-01", "2016-01-03", "2010-01-03", "2012-01-01")
    assert_summary([(day, f"s{n}", 5) for n, day in enumerate(days)], "week")


@scorer.check("weeks of four hundred years")
def _():
    readings = [(datetime.date(year, month, day), "a", year) for year in range(1996, 2396) for month, day in ((1, 1), (1, 2), (1, 3), (1, 4), (3, 1), (12, 28), (12, 29), (12, 30), (12, 31))]
    assert_summary(readings, "week")


@scorer.check("periods of the first and the last years that there are")
def _():
    readings = [(day, "a", 7) for day in dates("0001-01-01", "0001-01-07", "0001-01-08", "0099-12-31", "0999-06-01", "1000-01-01", "9999-12-31", "9999-12-26", "9999-01-01")]
    for per in ("day", "week", "month"):
        assert_summary(readings, per)


@scorer.check("a leap day is a day, and lies in February")
def _():
    readings = [(day, "a", n) for n, day in enumerate(dates("2024-02-28", "2024-02-29", "2024-03-01", "2024-03-03", "2024-03-04", "2023-02-28", "2023-03-01"))]
    for per in ("day", "week", "month"):
        assert_summary(readings, per)


# ---- order and totals


@scorer.check("periods are in order of time and stations in order of their names, whatever the order of the readings")
def _():
    for seed in (4, 5):
        readings = series(seed, 60, 800, ("z", "Z", "z-1", "z1", "z_1", "aa", "a"))
        for per in ("day", "week", "month"):
            assert_summary(sorted(readings, key=lambda reading: reading[2]), per)


@scorer.check("the weeks of two years at the turn of the year are in order of time")
def _():
    readings = [(day, station, 1) for day in reversed(dates("2026-12-21", "2026-12-28", "2027-01-03", "2027-01-04", "2027-01-11")) for station in ("b", "a")]
    assert_summary(readings, "week")
    assert_summary(readings, "month")


@scorer.check("one line has no total, several have one")
def _():
    first, second = dates("2026-11-02", "2026-11-03")
    for per in ("day", "week", "month"):
        assert_summary([(first, "a", 10), (first, "a", 20)], per)
        assert_summary([(first, "a", 10), (second, "a", 21)], per)
        assert_summary([(first, "a", 10), (first, "b", 21)], per)
        assert_summary([], per)


@scorer.check("means are rounded in every line, halves away from zero")
def _():
    days = dates("2026-11-02", "2026-11-03", "2026-12-02")
    readings = [(day, "a", number) for day, numbers in zip(days, ([1, 2], [-1, -2], [1, 1, 2, -9, 3])) for number in numbers]
    for per in ("day", "month"):
        assert_summary(readings, per)


@scorer.check("many periods, and sums that are large")
def _():
    dice = random.Random(9)
    readings = [(datetime.date(2000, 1, 1) + datetime.timedelta(days=n % 3000), dice.choice("abc"), 99999 - n % 7) for n in range(30000)]
    assert_summary(readings, "month")
    assert_summary(readings[:4000], "day")


# ---- with the other options


@scorer.check("days outside of --from and --to leave weeks and months in part")
def _():
    readings = series(6, 120, 100)
    first, last = dates("2025-12-10", "2026-01-14")
    kept = [reading for reading in readings if first <= reading[0] <= last]
    for per in ("day", "week", "month"):
        assert_summary(readings, per, "--from", "2025-12-10", "--to", "2026-01-14", kept=kept)


@scorer.check("--station, --skip-flagged and --unit do what they do without it")
def _():
    readings = series(7, 90, 60)
    flags = set(range(0, 90, 4))
    for per in ("day", "week", "month"):
        assert_summary(readings, per, "--station", "b", kept=[reading for reading in readings if reading[1] == "b"])
        assert_summary(readings, per, "--skip-flagged", "--unit", "m", flags=flags, metres=True, kept=[reading for n, reading in enumerate(readings) if n not in flags])


@scorer.check("the last of several periods counts, and options may come in any order")
def _():
    readings = series(8, 40, 40)
    scorer.equal(weir("--per", "day", "--unit", "m", "--per", "month", "--unit", "mm", "--", "-", stdin=text(readings)), expected(readings, "month"))


@scorer.check("several files are one series")
def _():
    readings = series(10, 60, 30)
    files = {"cab-1.txt": text(readings[:25]), "cab-2.txt": "# two\n\n" + text(readings[25:]).rstrip("\n")}
    scorer.equal(weir("--per", "week", "cab-1.txt", "cab-2.txt", files=files), expected(readings, "week"))


@scorer.check("without the option nothing changes")
def _():
    readings = series(11, 90, 60)
    assert_summary(readings, None)
    assert_summary(readings, None, "--unit", "m", metres=True)
    assert_summary(readings[:1], None)
    assert_summary([], None)
    flags = set(range(0, 90, 3))
    assert_summary(readings, None, "--skip-flagged", "--station", "B", flags=flags, kept=[reading for n, reading in enumerate(readings) if n not in flags and reading[1] == "B"])


@scorer.check("a broken reading still ends the program")
def _():
    for per in ([], ["--per", "day"]):
        for broken, problem in (("2026-02-30 06:00 a 1", "no such date"), ("2026-02-03 06:60 a 1", "no such time"), ("2026-02-03 06:00 a 1x", "no such level")):
            scorer.equal(weir(*per, stdin=text(series(12, 3, 3)) + broken + "\n"), [2, "", f"weir: -:4: {problem}\n"])
        scorer.equal(weir(*per, "cab-missing.txt"), [2, "", "weir: cab-missing.txt cannot be read\n"])


# ---- AGENTS.md


@scorer.check("errors of an option are one line that begins with the name of the program")
def _():
    readings = text(series(13, 9, 9))
    wrong = [["--per", word] for word in ("hour", "", "Week", "weekly", "d")] + [["--per"], ["--per", "day", "--per", "x"]]
    for words in wrong:
        code, stdout, stderr = weir(*words, stdin=readings)
        scorer.equal([code, stdout], [2, ""], "a wrong option is not refused as AGENTS.md says")
        scorer.true(bool(re.fullmatch(r"weir: [^\n]*--per\b[^\n]*\n", stderr)), "the message does not have the form that AGENTS.md asks for")
    scorer.equal(weir("--unit", "km", stdin=readings), [2, "", "weir: --unit: neither mm nor m: km\n"])
    scorer.equal(weir("--from", "today", stdin=readings), [2, "", "weir: --from: no such date: today\n"])
    scorer.equal(weir("--station", "x/y", stdin=readings), [2, "", "weir: --station: not the name of a station: x/y\n"])
    scorer.equal(weir("--to", stdin=readings), [2, "", "weir: --to needs a DATE\n"])
    scorer.equal(weir("--pe", "day", stdin=readings), [2, "", "weir: no such option: --pe\n"])


def symbols(flag):
    """(object file, symbol) of everything that the objects of the program need, or offer."""
    ended = objects.run("sh", "-c", f"exec nm -A {flag} cab/*.o")
    scorer.equal(ended.exit_code, 0, "the program could not be built")
    return [(words[0].split(":")[0].removeprefix("cab/"), words[-1]) for words in map(str.split, ended.stdout.splitlines())]


def headers():
    listed = objects.run("find", "src", "include", "-name", "*.h", "-printf", "%p\\n")
    return "\n".join(scorer.read(path) for path in sorted(listed.stdout.split()))


@scorer.check("whatever no header declares is static")
def _():
    declared = headers()
    stray = [name for _, name in symbols("-g --defined-only") if name != "main" and not re.search(rf"\b{re.escape(name)}\b", declared)]
    scorer.equal(stray, [], "something that no header declares is not static")


@scorer.check("none of the banned functions is used")
def _():
    banned = re.compile(r"(__isoc99_)?(strcpy|strcat|v?sprintf|gets|strtok(_r)?|v?[fs]?scanf|ato(i|l|ll|f))")
    scorer.equal([name for _, name in symbols("-u") if banned.fullmatch(name)], [], "a banned function is used")


@scorer.check("memory comes from xalloc only")
def _():
    allocators = {"malloc", "calloc", "realloc", "reallocarray", "aligned_alloc", "strdup", "strndup", "__strdup", "__strndup"}
    scorer.equal([name for source, name in symbols("-u") if name in allocators and source != "xalloc.o"], [], "memory is allocated elsewhere")


OPTIONS = {
    "--from": "| `--from DATE` | no readings before this day |", "--help": "| `--help` | print the options and end |", "--per": None,
    "--skip-flagged": "| `--skip-flagged` | no readings with a `!` |", "--station": "| `--station NAME` | only the readings of this station |",
    "--to": "| `--to DATE` | no readings after this day |", "--unit": "| `--unit UNIT` | `mm` (as it is) or `m`, which prints levels with three decimals |",
}
MEANINGS = {
    "--from": "DATE no readings before this day", "--help": "print the options and end", "--skip-flagged": "no readings with a !",
    "--station": "NAME only the readings of this station", "--to": "DATE no readings after this day", "--unit": "UNIT mm (as it is) or m, with three decimals",
}


@scorer.check("the new option is in README.md and in --help, in alphabetical order")
def _():
    rows = [row for row in scorer.read("README.md").splitlines() if row.startswith("| `--")]
    scorer.equal([re.match(r"\| `(--[a-z-]+)", row)[1] for row in rows], list(OPTIONS), "the table of README.md does not have the options in order")
    scorer.equal([row for row in rows if "--per" not in row.split("|")[1]], [row for row in OPTIONS.values() if row], "the rows of other options have changed")
    scorer.true(bool(re.match(r"\| `--per PERIOD` \| *\S.* \|$", rows[2])), "README.md does not explain the option")
    code, stdout, stderr = weir("--help")
    scorer.equal([code, stderr], [0, ""])
    shown = [printed.split() for printed in stdout.splitlines() if printed.lstrip().startswith("--")]
    scorer.equal([words[0] for words in shown], list(OPTIONS), "--help does not have the options in order")
    scorer.equal({words[0]: " ".join(words[1:]) for words in shown if words[0] != "--per"}, MEANINGS, "--help says something else of other options")
    scorer.equal(shown[2][1], "PERIOD", "--help does not name the argument of the option")
    scorer.true(len(shown[2]) > 2, "--help does not explain the option")
    scorer.equal(stdout.splitlines()[0], "usage: weir [OPTION]... [FILE]...")


CHANGES = """\
# Changes

## Unreleased

- Fixed: The last line of a file needs no line feed.
- Added: Several files can be given.

## 1.3 (2026-09-30)

- Added: `--skip-flagged` leaves out what a gauge does not trust.
- Changed: Names of stations may have underscores.

## 1.2 (2026-05-11)

- Added: `--unit` prints metres.
""".splitlines()


@scorer.check("CHANGELOG.md has one new line, at its place and in its form")
def _():
    lines = scorer.read("CHANGELOG.md").splitlines()
    scorer.equal(lines[:4] + lines[5:], CHANGES, "something else than one new entry at the top of Unreleased has changed")
    entry = lines[4]
    scorer.true(len(entry) <= 100 and bool(re.fullmatch(r"- (Added|Changed|Fixed): \S.*\.", entry)), "the entry does not have its form")
    scorer.true(bool(re.search(r"`--per( PERIOD)?`", entry)), "the entry does not name the option")


scorer.finish()

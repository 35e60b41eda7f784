# CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
"""Hidden checks of the library recur."""
import pathlib, sys
sys.dont_write_bytecode = True
sys.path[:0] = [str(pathlib.Path(__file__).parent), *(f"{up}/scorers/python" for up in pathlib.Path(__file__).resolve().parents)]
import calendar
import dataclasses
import datetime
import functools
import json
import random

from cab_scorer import Scorer, SubjectError

HERE = pathlib.Path(__file__).parent
DRIVER = (HERE / "driver.ts").read_text(encoding="utf-8")
NODE_TYPES = (HERE / "node.d.ts").read_text(encoding="utf-8")
MODULE = json.dumps({"private": True, "type": "module"})
TYPE_CHECK = json.dumps({"compilerOptions": {
    "target": "es2023", "lib": ["esnext"], "module": "nodenext", "types": [], "typeRoots": [], "noEmit": True, "strict": True,
    "allowImportingTsExtensions": True, "erasableSyntaxOnly": True, "verbatimModuleSyntax": True},
    "include": ["src", "cabdriver/node.d.ts"]})

scorer = Scorer()
program = scorer.program(files={"package.json": MODULE, "cabdriver/package.json": MODULE, "cabdriver/driver.ts": DRIVER})

WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
ORDINALS = ["1st", "2nd", "3rd", "4th", "5th"]
END = datetime.date(2199, 12, 31)
DAY = datetime.timedelta(days=1)


@dataclasses.dataclass
class Case:
    """A command line, what its file contains, and what of the lines that it prints is compared."""

    args: list
    text: str = ""
    view: object = list


@dataclasses.dataclass
class Refused:
    """An error for the user whose message begins like this."""

    beginning: str = ""


promises = {}


def promise(name):
    """A check: what each of its command lines has to print, or that it is refused."""

    def register(body):
        promises[name] = functools.cache(lambda: list(body()))
        scorer.check(name)(lambda: judge(name))

    return register


def judge(name):
    for (case, expected), answer in zip(promises[name](), answers(name), strict=True):
        if isinstance(expected, Refused):
            scorer.equal(answer.get("kind"), "RecurError", "an error is missing, or of another kind")
            scorer.true(answer["message"].startswith(expected.beginning), "the error names another place")
        else:
            scorer.equal(case.view(answer["lines"]) if "lines" in answer else answer, expected)


def answers(name):
    """One process answers everything; only where that does not end well has each check its own."""
    try:
        return everything()[name]
    except SubjectError:
        return ask(promises[name](), 5)


@functools.cache
def everything_or_error():
    try:
        found = iter(ask([pair for pairs in promises.values() for pair in pairs()], 25))
    except SubjectError as error:
        return error
    return {name: [next(found) for _ in pairs()] for name, pairs in promises.items()}


def everything():
    found = everything_or_error()
    if isinstance(found, SubjectError):
        raise found
    return found


def ask(pairs, timeout):
    found = program.ask("node", "cabdriver/driver.ts", timeout=timeout, cases=[{"args": case.args, "text": case.text} for case, _ in pairs])
    if not (isinstance(found, list) and len(found) == len(pairs) and all(map(is_answer, found))):
        raise SubjectError("the result could not be read")
    return found


def is_answer(found):
    if isinstance(found, dict) and "lines" in found:
        return isinstance(found["lines"], list) and all(isinstance(line, str) for line in found["lines"])
    return isinstance(found, dict) and isinstance(found.get("kind"), str) and isinstance(found.get("message"), str)


def first_words(lines):
    return [line.partition(" ")[0] for line in lines]


def dates(rule, start, count=None, view=first_words):
    return Case(["dates", rule, start, *([] if count is None else [str(count)])], view=view)


def show(day):
    return f"{day.isoformat()} {WEEKDAYS[day.weekday()]}"


# ---- a second opinion, day by day


def resolve(year, month, wanted, or_last):
    """The day of a month that is meant, or None."""
    length = calendar.monthrange(year, month)[1]
    if isinstance(wanted, int):
        if wanted < 0:
            return length + 1 + wanted if length + 1 + wanted > 0 else None
        return wanted if wanted <= length else length if or_last else None
    nth, weekday = wanted
    days = [day for day in range(1, length + 1) if datetime.date(year, month, day).weekday() == weekday]
    if nth == -1 or nth > len(days) and or_last:
        return days[-1]
    return days[nth - 1] if nth <= len(days) else None


def fits(rule, start, day):
    unit, interval, wanted, or_last = rule["unit"], rule["interval"], rule["on"], rule["or_last"]
    if unit == "day":
        return (day - start).days % interval == 0
    if unit == "week":
        weeks = ((day - day.weekday() * DAY) - (start - start.weekday() * DAY)).days // 7
        return weeks % interval == 0 and day.weekday() in (wanted or [start.weekday()])
    if unit == "month":
        months = (day.year - start.year) * 12 + day.month - start.month
        return months % interval == 0 and day.day in [resolve(day.year, day.month, one, or_last) for one in wanted or [start.day]]
    return (day.year - start.year) % interval == 0 and day.day in [
        resolve(day.year, month, number, or_last) for month, number in wanted or [(start.month, start.day)] if month == day.month]


def expected_dates(rule, start, count):
    found, day = [], start
    while len(found) < min(count, rule["times"] or count) and day <= min(rule["until"] or END, END):
        if fits(rule, start, day):
            found.append(day)
        day += DAY
    return found


def written(rule):
    def one(wanted):
        if rule["unit"] == "week":
            return WEEKDAYS[wanted]
        if rule["unit"] == "year":
            return f"{wanted[0]:02}-{wanted[1]:02}"
        return str(wanted) if isinstance(wanted, int) else f"{'last' if wanted[0] == -1 else ORDINALS[wanted[0] - 1]} {WEEKDAYS[wanted[1]]}"
    text = "every " + (rule["unit"] if rule["interval"] == 1 else f"{rule['interval']} {rule['unit']}s")
    text += " on " + ",".join(map(one, rule["on"])) if rule["on"] else ""
    text += " or last" if rule["or_last"] else ""
    text += f" until {rule['until']}" if rule["until"] else ""
    return text + (f" {rule['times']} times" if rule["times"] else "")


def some_rule(dice, unit, most=4):
    interval = dice.choice([1, 1, 2, 3, dice.randrange(1, 20)])
    if unit == "week":
        on = sorted(dice.sample(range(7), dice.randrange(0, 5)))
    elif unit == "month":
        on = []
        for _ in range(dice.randrange(0, most)):
            kind = dice.randrange(4)
            one = (dice.randrange(1, 32) if kind == 0 else -dice.randrange(1, 32) if kind == 1
                   else (dice.choice([-1, 5]), dice.randrange(7)) if kind == 2 else (dice.randrange(1, 6), dice.randrange(7)))
            on += [one] if one not in on else []
    elif unit == "year":
        on = [(month, dice.randrange(1, 29)) for month in dice.sample(range(1, 13), dice.randrange(0, 4))]
        on += [(2, 29)] if dice.randrange(2) and (2, 29) not in on else []
    else:
        on = []
    return {"unit": unit, "interval": interval, "on": on, "or_last": unit in ("month", "year") and dice.randrange(2) == 1,
            "until": None, "times": None}


def many(unit, seed, number=60):
    dice = random.Random(seed)
    for _ in range(number):
        rule, start = some_rule(dice, unit), datetime.date(1996, 1, 1) + dice.randrange(0, 4000) * DAY
        limit = dice.randrange(4)
        if limit == 0:
            rule["until"] = start + dice.randrange(0, 900) * DAY
        elif limit == 1:
            rule["times"] = dice.randrange(1, 6)
        rule["until"] = rule["until"] or (None if rule["times"] else start + 4000 * DAY)
        count = dice.randrange(1, 9)
        found = [] if rule["times"] else expected_dates(rule, start, count)
        if rule["times"]:
            found = expected_dates(rule | {"until": start + 6000 * DAY}, start, count)
            if len(found) < min(count, rule["times"]):
                continue  # so rare that it would take the calendar to its end
        yield dates(written(rule), start.isoformat(), count, list), [show(day) for day in found] or ["none"]


# ---- days


@promise("every weekday of every month for a century")
def _():
    months = [datetime.date(year, month, 1) for year in range(1970, 2110) for month in range(1, 13)]
    yield dates("every month on 1", "1970-01-01", len(months), list), [show(day) for day in months]


@promise("leap years, and years that are none")
def _():
    yield dates("every year on 02-29", "1970-01-01", 9), [f"{year}-02-29" for year in (1972, 1976, 1980, 1984, 1988, 1992, 1996, 2000, 2004)]
    yield dates("every year on 02-29", "2093-01-01", 3), ["2096-02-29", "2104-02-29", "2108-02-29"]
    yield dates("every day", "2100-02-27", 3), ["2100-02-27", "2100-02-28", "2100-03-01"]
    yield dates("every day", "2000-02-28", 3), ["2000-02-28", "2000-02-29", "2000-03-01"]


@promise("the calendar begins in 1970 and ends with 2199")
def _():
    yield dates("every day", "1970-01-01", 2, list), ["1970-01-01 thu", "1970-01-02 fri"]
    yield dates("every day", "2199-12-30"), ["2199-12-30", "2199-12-31"]
    yield dates("every week on sun,tue", "2199-12-28"), ["2199-12-29", "2199-12-31"]
    yield dates("every month on -1", "2199-11-30"), ["2199-11-30", "2199-12-31"]
    yield dates("every year", "2198-12-31"), ["2198-12-31", "2199-12-31"]
    yield dates("every 2 days", "2199-12-30"), ["2199-12-30"]
    yield dates("every day", "1969-12-31"), Refused()
    yield dates("every day", "2200-01-01"), Refused()


@promise("what is no day is refused")
def _():
    wrong = ("2026-00-10", "2026-13-01", "2026-01-00", "2026-01-32", "2026-04-31", "2025-02-29", "2100-02-29", "26-01-01", "2026-1-01",
             "2026-01-011", "x2026-01-01", "2026/01/01", "")
    for day in wrong:
        yield dates("every day", day), Refused()
    for day in ("2026-12-31", "2026-01-01", "2024-02-29", "2026-04-30"):
        yield dates("every day", day, 1), [day]


# ---- the dates of rules


@promise("every so many days")
def _():
    yield from many("day", "days")


@promise("weeks, against a second opinion")
def _():
    yield from many("week", "weeks")


@promise("months, against a second opinion")
def _():
    yield from many("month", "months", 90)


@promise("years, against a second opinion")
def _():
    yield from many("year", "years")


@promise("a week begins on Monday, and no date is before the start")
def _():
    yield dates("every 2 weeks on mon,sun", "2026-01-11", 4), ["2026-01-11", "2026-01-19", "2026-01-25", "2026-02-02"]
    yield dates("every 2 weeks on mon,sun", "2026-01-12", 3), ["2026-01-12", "2026-01-18", "2026-01-26"]
    yield dates("every week on sat,tue", "2026-01-10", 3), ["2026-01-10", "2026-01-13", "2026-01-17"]


@promise("months without the day have no date")
def _():
    yield dates("every month on 30", "2026-01-31", 4), ["2026-03-30", "2026-04-30", "2026-05-30", "2026-06-30"]
    yield dates("every month", "2026-01-31", 4), ["2026-01-31", "2026-03-31", "2026-05-31", "2026-07-31"]
    yield dates("every month on -31", "2026-01-02", 3), ["2026-03-01", "2026-05-01", "2026-07-01"]
    yield dates("every month on 5th sun", "2026-01-01", 3), ["2026-03-29", "2026-05-31", "2026-08-30"]


@promise("or last: the last that the month has")
def _():
    yield dates("every month on 31 or last", "2026-01-31", 4), ["2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30"]
    yield dates("every month or last", "2024-01-30", 3), ["2024-01-30", "2024-02-29", "2024-03-30"]
    yield dates("every month on 5th sun or last", "2026-01-01", 3), ["2026-01-25", "2026-02-22", "2026-03-29"]
    yield dates("every year or last", "2024-02-29", 3), ["2024-02-29", "2025-02-28", "2026-02-28"]
    yield dates("every month on -30 or last", "2026-01-31", 2), ["2026-03-02", "2026-04-01"]


@promise("a date that is meant twice is there once, and dates are in order")
def _():
    yield dates("every month on 31,-1,last sat,30 or last", "2026-01-01", 6), ["2026-01-30", "2026-01-31", "2026-02-28", "2026-03-28", "2026-03-30", "2026-03-31"]
    yield dates("every month on -1,1,2nd mon", "2026-06-01", 4), ["2026-06-01", "2026-06-08", "2026-06-30", "2026-07-01"]
    yield dates("every year on 12-24,02-29,02-28 or last", "2026-01-01", 3), ["2026-02-28", "2026-12-24", "2027-02-28"]


@promise("until includes its day")
def _():
    yield dates("every 7 days until 2026-01-15", "2026-01-01"), ["2026-01-01", "2026-01-08", "2026-01-15"]
    yield dates("every 7 days until 2026-01-14", "2026-01-01"), ["2026-01-01", "2026-01-08"]
    yield dates("every day until 2026-01-01", "2026-01-01"), ["2026-01-01"]
    yield dates("every day until 2025-12-31", "2026-01-01"), ["none"]


@promise("times count from the start")
def _():
    yield dates("every week on mon,fri 3 times", "2026-01-07", 9), ["2026-01-09", "2026-01-12", "2026-01-16"]
    yield dates("every month on 31 once", "2026-02-01", 9), ["2026-03-31"]
    yield dates("every day 1 time", "2026-02-01", 9), ["2026-02-01"]
    yield dates("every day 999 times", "2026-02-01", 9999, len), 999


@promise("five dates unless a number is given")
def _():
    yield dates("every day", "2026-02-01"), [f"2026-02-0{day}" for day in range(1, 6)]
    yield dates("every day", "2026-02-01", 1), ["2026-02-01"]
    yield dates("every day", "2026-02-01", 9999, len), 9999
    for count in ("0", "-1", "x", "1.5", "10000", "", "01"):
        yield dates("every day", "2026-02-01", count), Refused()


# ---- writing and reading rules


@promise("the usual spelling of a rule")
def _():
    spellings = {
        "every 1 day": "every day", "every 2 day": "every 2 days", "every days": "every day", "every  3\tweeks  on sun , mon": "every 3 weeks on mon,sun",
        "every week on mon,tue,mon": "every week on mon,tue", "every month on 1st wed,last sun,-31,7,07": "every month on 1st wed,last sun,-31,7",
        "every months on 5th fri or last 1 time": "every month on 5th fri or last 1 times", "every 999 years on 02-29,12-31": "every 999 years on 02-29,12-31",
        "every year or last once": "every year or last 1 times", "every day until 2199-12-31": "every day until 2199-12-31",
        "every 10 weeks 12 times": "every 10 weeks 12 times", "every month on 31,2nd tue,3rd thu,4th sat,-1": "every month on 31,2nd tue,3rd thu,4th sat,-1",
        "every 02 days": "every 2 days", "every month on 2nd tue,2nd wed,2nd tue": "every month on 2nd tue,2nd wed",
        "every year on 03-01,03-01,01-03": "every year on 03-01,01-03"}
    for rule, usual in spellings.items():
        yield Case(["describe", rule]), [usual]


@promise("a rule is what it is in its usual spelling")
def _():
    dice = random.Random("spelling")
    for _ in range(80):
        rule = written(some_rule(dice, dice.choice(["week", "month", "year", "day"])) | {"times": dice.choice([None, 3])})
        yield Case(["describe", rule]), [rule]


@promise("what is no rule is refused where it goes wrong")
def _():
    wrong = {"": 1, "each day": 1, "every": 6, "every fortnight": 7, "every 0 days": 7, "every 1000 days": 7, "every 2": 8, "every 2.5 days": 7,
             "every dayss": 7, "every day on mon": 11, "every week on": 14, "every week on mon,": 19, "every week on moon": 15,
             "every week on mon,,tue": 19, "every week on 15": 15, "every month on 0": 16, "every month on 32": 16, "every month on -32": 16,
             "every month on mon": 16, "every month on 6th mon": 16, "every month on 2nd": 19, "every month on last 5": 21, "every month on 1.5": 16,
             "every year on 13-01": 15, "every year on 00-10": 15, "every year on 02-30": 15, "every year on 04-31": 15, "every year on 04-00": 15,
             "every year on 4-1": 15, "every year on 15": 15}
    for rule, column in wrong.items():
        yield Case(["describe", rule]), Refused(f"column {column}:")


@promise("what does not belong behind a rule is refused where it is")
def _():
    wrong = {"every week or last": 12, "every day or last": 11, "every month or first": 16, "every month on 1 or": 20, "every day until": 16,
             "every day until 2026-02-30": 17, "every day until once": 17, "every day 0 times": 11, "every day 1000 times": 11, "every day 3": 12,
             "every day 3 weeks": 13, "every day once more": 16, "every day until 2026-01-01 3 times": 28, "every day x": 11, "every day, twice": 10}
    for rule, column in wrong.items():
        yield Case(["describe", rule]), Refused(f"column {column}:")


@promise("the limits of numbers in a rule")
def _():
    right = ["every 999 days", "every month on 31", "every month on -31", "every day 999 times", "every year on 01-01,12-31,02-29"]
    for rule in right:
        yield Case(["describe", rule]), [rule]


# ---- calendars


def event(name, start, *fields):
    return "\n".join([f"event {name}", f"  from {start}", *(f"  {field}" for field in fields), ""])


def following(text, start, count=5, name="A"):
    return Case(["next", "c", name, start, str(count)], text, first_words)


@promise("an event without a rule takes place once")
def _():
    text = event("A", "2026-03-01")
    yield following(text, "2026-01-01"), ["2026-03-01"]
    yield following(text, "2026-03-01"), ["2026-03-01"]
    yield following(text, "2026-03-02"), ["none"]


@promise("the next dates of an event, from a day on")
def _():
    text = event("A", "2026-03-02", "every week")
    yield following(text, "2026-03-09", 2), ["2026-03-09", "2026-03-16"]
    yield following(text, "2026-03-10", 1), ["2026-03-16"]
    yield Case(["next", "c", "A", "2020-01-01"], text, len), 5
    yield following(event("A", "2026-03-02", "every 99 years"), "2026-03-03", 3), ["2125-03-02"]


@promise("closed weekdays and closed ranges, ends included")
def _():
    text = "closed sat, wed\nclosed 2026-03-09..2026-03-10,2026-03-12\n" + event("A", "2026-03-04", "every day", "when-closed skip")
    yield following(text, "2026-03-01", 7), ["2026-03-05", "2026-03-06", "2026-03-08", "2026-03-13", "2026-03-15", "2026-03-16", "2026-03-17"]


@promise("dates on closed days stay unless told otherwise")
def _():
    for fields in ((), ("when-closed keep",)):
        text = "closed sun\n" + event("A", "2026-03-01", "every week 2 times", *fields)
        yield following(text, "2026-01-01"), ["2026-03-01", "2026-03-08"]


@promise("dates move to the nearest open day")
def _():
    for when, expected in (("before", ["2026-02-27", "2026-03-06"]), ("after", ["2026-03-03", "2026-03-09"]), ("skip", ["none"])):
        text = "closed sat,sun,2026-03-02\n" + event("A", "2026-03-01", "every week 2 times", f"when-closed {when}")
        yield following(text, "2026-01-01"), expected


@promise("a date moves by fourteen days at most")
def _():
    for when, near, far in (("before", "2026-03-06", "2026-03-05"), ("after", "2026-04-03", "2026-04-04")):
        first, last = ("2026-03-07", "2026-03-20") if when == "before" else ("2026-03-20", "2026-04-02")
        text = f"closed {first}..{last}\n" + event("A", "2026-03-20", f"when-closed {when}")
        yield following(text, "2026-01-01"), [near]
        first, last = ("2026-03-06", "2026-03-20") if when == "before" else ("2026-03-20", "2026-04-03")
        text = f"closed {first}..{last}\n" + event("A", "2026-03-20", f"when-closed {when}")
        yield following(text, "2026-01-01"), ["none"]


@promise("two dates that end up on one day are one")
def _():
    text = "closed sat,sun\n" + event("A", "2026-03-05", "every day 6 times", "when-closed after", "also 2026-03-05")
    yield following(text, "2026-01-01", 9), ["2026-03-05", "2026-03-06", "2026-03-09", "2026-03-10"]


@promise("dates are taken away before they are moved")
def _():
    text = "closed sat,sun\n" + event("A", "2026-02-28", "every month or last", "when-closed after", "except 2026-02-28, 2026-04-28", "except 2026-03-30")
    yield following(text, "2026-01-01", 3), ["2026-03-30", "2026-05-28", "2026-06-29"]


@promise("added dates stay where they are")
def _():
    text = "closed sun\n" + event("A", "2026-03-04", "every week 2 times", "when-closed skip", "also 2026-03-01", "also 2026-03-15,2026-03-11",
                                  "except 2026-03-11,2026-03-01")
    yield following(text, "2026-01-01"), ["2026-03-01", "2026-03-04", "2026-03-11", "2026-03-15"]


@promise("times count dates that are taken away or left out")
def _():
    text = "closed wed\n" + event("A", "2026-03-02", "every day 4 times", "when-closed skip", "except 2026-03-03")
    yield following(text, "2026-01-01"), ["2026-03-02", "2026-03-05"]


@promise("a date that moves into the days asked for is there, and one that moves out is not")
def _():
    closing = "closed 2026-03-10..2026-03-22\n"
    back, forth = (event(name, "2026-01-22", "every month", f"when-closed {when}") for name, when in (("B", "before"), ("F", "after")))
    text = closing + back + forth
    for first, last, expected in (("08", "09", "2026-03-09 mon all day B"), ("10", "22", "none"), ("23", "31", "2026-03-23 mon all day F"),
                                  ("09", "09", "2026-03-09 mon all day B")):
        yield Case(["agenda", "c", f"2026-03-{first}", f"2026-03-{last}"], text), [expected]
    text = "closed 2026-03-09..2026-03-22\n" + event("B", "2026-03-22", "when-closed before")
    yield Case(["agenda", "c", "2026-03-01", "2026-03-08"], text), ["2026-03-08 sun all day B"]


@promise("comments, blank lines, tabs and Windows line ends")
def _():
    text = "# office\r\n\r\nclosed\tsun # always\r\nevent  Big  meeting # A\r\n\tfrom   2026-03-01\r\n  when-closed\tafter\r\n"
    yield following(text, "2026-01-01", name="Big  meeting"), ["2026-03-02"]


@promise("an error names the line of the calendar")
def _():
    good = "event A\nfrom 2026-01-01\n"
    wrong = {"closed noon": 1, "closed 2026-01-02..2026-01-01": 1, "closed 2026-01-01..2026-01-02..2026-01-03": 1, "\n\nclosed 2026-02-30": 3,
             "from 2026-01-01": 1, "# only\n every day": 2, "event": 1, good + "event A": 3, good + "from 2026-01-02": 3,
             good + "at 09:00-10:00\nat 09:00-10:00": 4, good + "every day\nevery week": 4, good + "when-closed skip\nwhen-closed skip": 4,
             good + "where here": 3, good + "when-closed never": 3, good + "when-closed": 3, good + "every day on mon": 3, good + "\nat 9:00-10:00": 4,
             good + "except 2026-01-01,x": 3, good + "also 2026-01-01\n\nalso 2026-00-01": 5, "event A\nevent B\nfrom 2026-01-01": 1,
             good + "event B\nat 09:00-10:00": 3}
    for text, line in wrong.items():
        yield Case(["agenda", "c", "2026-01-01", "2026-01-02"], text), Refused(f"line {line}:")
    yield Case(["agenda", "c", "2026-01-01", "2026-01-02"], good + "every day on mon"), Refused("line 3: column 11:")


@promise("ranges of one day, and fields that may be repeated")
def _():
    text = "closed 2026-01-01..2026-01-01\n" + event("A", "2026-01-01", "every day 5 times", "when-closed skip", "except 2026-01-02",
                                                    "except 2026-01-03", "also 2026-02-01", "also 2026-02-02")
    yield following(text, "2026-01-01"), ["2026-01-04", "2026-01-05", "2026-02-01", "2026-02-02"]


@promise("hours")
def _():
    hours = {"00:00-24:00": "00:00-24:00", "09:30-09:31": "09:30-09:31", "22:00-02:00": "22:00-02:00", "23:59-00:00": "23:59-24:00",
             "08:00-08:00": "08:00-08:00", "10:00-09:59": "10:00-09:59", "00:00-00:00": "00:00-24:00", "23:00-24:00": "23:00-24:00"}
    for given, shown in hours.items():
        yield Case(["agenda", "c", "2026-01-01", "2026-01-01"], event("A", "2026-01-01", f"at {given}")), [f"2026-01-01 thu {shown} A"]
    for wrong in ("24:00-25:00", "09:60-10:00", "09:00-10:60", "24:00-24:00", "23:00-24:01", "9:00-10:00", "09:00", "09:00-10:00-11:00", ""):
        yield Case(["agenda", "c", "2026-01-01", "2026-01-02"], event("A", "2026-01-01", f"at {wrong}")), Refused("line 3:")


# ---- agenda, conflicts and free hours


@promise("the order of the agenda")
def _():
    text = "".join([event("Late", "2026-01-02", "at 00:00-00:30"), event("Zeta", "2026-01-01", "at 09:00-10:00"), event("Long", "2026-01-01", "at 09:00-11:00"),
                    event("Alpha", "2026-01-01", "at 09:00-10:00"), event("Whole", "2026-01-01"), event("Early", "2026-01-01", "at 00:00-08:00"),
                    event("Day", "2026-01-01"), event("Night", "2026-01-01", "at 09:00-08:00")])
    yield (Case(["agenda", "c", "2026-01-01", "2026-01-02"], text, lambda lines: [" ".join(line.split(" ")[2:]) for line in lines]),
           ["all day Day", "all day Whole", "00:00-08:00 Early", "09:00-10:00 Alpha", "09:00-10:00 Zeta", "09:00-11:00 Long",
            "09:00-08:00 Night", "00:00-00:30 Late"])


@promise("the agenda has its first and its last day, and not more")
def _():
    text = event("A", "2026-01-01", "every day", "at 22:00-03:00")
    yield Case(["agenda", "c", "2026-01-03", "2026-01-04"], text), ["2026-01-03 sat 22:00-03:00 A", "2026-01-04 sun 22:00-03:00 A"]
    yield Case(["agenda", "c", "2025-12-01", "2025-12-31"], text), ["none"]
    for verb in ("agenda", "conflicts"):
        yield Case([verb, "c", "2026-01-02", "2026-01-01"], text), Refused()


def conflicting(*events, first="2026-01-01", last="2026-01-31"):
    return Case(["conflicts", "c", first, last], "".join(events), lambda lines: [line.replace("2026-01-01 thu ", "") for line in lines])


@promise("what only touches is no conflict, and a minute is one")
def _():
    touching = event("A", "2026-01-01", "at 09:00-10:00"), event("B", "2026-01-01", "at 10:00-11:00"), event("C", "2026-01-01", "at 08:00-09:00")
    yield conflicting(*touching), ["none"]
    yield conflicting(event("A", "2026-01-01", "at 09:00-10:01"), event("B", "2026-01-01", "at 10:00-11:00")), ["09:00-10:01 A / 10:00-11:00 B (1 min)"]


@promise("conflicts within, around and across, in the order of the agenda")
def _():
    found = conflicting(event("Inner", "2026-01-01", "at 10:00-10:20"), event("Outer", "2026-01-01", "at 09:00-12:00"),
                        event("Across", "2026-01-01", "at 11:30-13:00"), event("Twin", "2026-01-01", "at 10:00-10:20"))
    yield found, ["09:00-12:00 Outer / 10:00-10:20 Inner (20 min)", "09:00-12:00 Outer / 10:00-10:20 Twin (20 min)",
                  "09:00-12:00 Outer / 11:30-13:00 Across (30 min)", "10:00-10:20 Inner / 10:00-10:20 Twin (20 min)"]


@promise("conflicts across midnight")
def _():
    night, morning = event("Night", "2026-01-01", "at 22:00-02:00"), event("Morning", "2026-01-02", "at 01:00-03:00")
    expected = ["22:00-02:00 Night / 2026-01-02 fri 01:00-03:00 Morning (60 min)"]
    yield conflicting(night, morning), expected
    yield conflicting(night, event("Morning", "2026-01-03", "at 01:00-03:00")), ["none"]
    yield conflicting(night, event("Late", "2026-01-02", "at 02:00-03:00")), ["none"]
    yield conflicting(event("Round", "2026-01-01", "every day 2 times", "at 12:00-12:00")), ["none"]


@promise("all day is in nobody's way")
def _():
    yield conflicting(event("A", "2026-01-01"), event("B", "2026-01-01"), event("C", "2026-01-01", "at 09:00-10:00")), ["none"]


def free(text, day, minutes, *hours):
    return Case(["free", "c", day, str(minutes), *hours], text)


@promise("free hours between, before and after, of at least so many minutes")
def _():
    text = event("A", "2026-01-01", "at 09:00-10:00") + event("B", "2026-01-01", "at 10:30-12:00") + event("All", "2026-01-01")
    yield free(text, "2026-01-01", 30), ["08:00-09:00", "10:00-10:30", "12:00-18:00"]
    yield free(text, "2026-01-01", 31), ["08:00-09:00", "12:00-18:00"]
    yield free(text, "2026-01-01", 361), ["none"]
    yield free(text, "2026-01-01", 5, "09:00-10:05"), ["10:00-10:05"]
    yield free(text, "2026-01-01", 1, "09:00-10:00"), ["none"]
    yield free(text, "2026-01-02", 600), ["08:00-18:00"]


@promise("free hours when things overlap, and when they end late")
def _():
    text = "".join([event("Long", "2026-01-01", "at 09:00-15:00"), event("Short", "2026-01-01", "at 10:00-11:00"), event("Late", "2026-01-01", "at 17:00-19:00"),
                    event("Evening", "2026-01-01", "at 19:30-20:00")])
    yield free(text, "2026-01-01", 1), ["08:00-09:00", "15:00-17:00"]
    yield free(text, "2026-01-01", 1, "15:30-21:00"), ["15:30-17:00", "19:00-19:30", "20:00-21:00"]


@promise("free hours across midnight")
def _():
    text = event("Night", "2026-01-01", "every day 3 times", "at 22:00-08:30")
    yield free(text, "2026-01-02", 1, "00:00-24:00"), ["08:30-22:00"]
    yield free(text, "2026-01-01", 1, "00:00-24:00"), ["00:00-22:00"]
    yield free(text, "2026-01-04", 1, "00:00-00:00"), ["08:30-24:00"]
    yield free(event("Early", "2026-01-02", "at 01:00-02:00"), "2026-01-01", 60, "23:00-03:00"), ["23:00-01:00", "02:00-03:00"]
    yield free(event("Early", "2026-01-03", "at 00:00-02:00"), "2026-01-01", 60, "23:00-03:00"), ["23:00-03:00"]


@promise("no hour of a closed day is free")
def _():
    text = "closed thu\n" + event("A", "2026-01-01", "at 09:00-10:00")
    yield free(text, "2026-01-01", 1), ["none"]
    yield free(text, "2026-01-02", 1), ["08:00-18:00"]
    yield free(text, "2026-01-02", 0), Refused()
    yield free(text, "2026-01-02", 5, "8-9"), Refused()


@promise("forty calendars, against a second opinion")
def _():
    dice = random.Random("calendars")
    for _ in range(40):
        shut = sorted(dice.sample(range(7), dice.randrange(0, 3)))
        holiday = datetime.date(2026, 3, dice.randrange(1, 29))
        ranges = [(holiday, holiday + dice.randrange(0, 18) * DAY)]
        text = "".join(f"closed {WEEKDAYS[day]}\n" for day in shut) + f"closed {ranges[0][0]}..{ranges[0][1]}\n"
        events = {}
        for name in ("Ada", "Bob", "Cyd"):
            rule = some_rule(dice, dice.choice(["day", "week", "month"])) | {"until": datetime.date(2026, 6, 30)}
            start = datetime.date(2026, 1, 1) + dice.randrange(0, 60) * DAY
            when, hour, length = dice.choice(["keep", "skip", "before", "after"]), dice.randrange(24), dice.randrange(1, 1440)
            end = (hour * 60 + length) % 1440
            hours = f"{hour:02}:00-{end // 60:02}:{end % 60:02}"
            text += event(name, start, written(rule), f"when-closed {when}", f"at {hours}")
            planned = expected_dates(rule, start, 10**6)
            events[name] = ({settled for day in planned if (settled := settle(day, when, shut, ranges))}, hour * 60, hour * 60 + length,
                            hours.replace("-00:00", "-24:00"))
        first = datetime.date(2026, 2, 1) + dice.randrange(0, 60) * DAY
        last = first + dice.randrange(0, 20) * DAY
        inside = sorted((day, start, end, name, hours) for name, (days, start, end, hours) in events.items() for day in days if first <= day <= last)
        shown = [f"{show(day)} {hours} {name}" for day, _, _, name, hours in inside]
        yield Case(["agenda", "c", first.isoformat(), last.isoformat()], text), shown or ["none"]
        pairs = [f"{shown[i]} / {shown[j]} ({minutes} min)" for i in range(len(inside)) for j in range(i + 1, len(inside))
                 if (minutes := together(inside[i], inside[j])) > 0]
        yield Case(["conflicts", "c", first.isoformat(), last.isoformat()], text), pairs or ["none"]


def settle(day, when, shut, ranges):
    def closed(day):
        return day.weekday() in shut or any(first <= day <= last for first, last in ranges)
    if when == "keep" or not closed(day):
        return day
    steps = {"skip": [], "before": range(-1, -15, -1), "after": range(1, 15)}[when]
    return next((day + step * DAY for step in steps if not closed(day + step * DAY)), None)


def together(one, other):
    later = (other[0] - one[0]).days * 1440
    return min(one[2], other[2] + later) - max(one[1], other[1] + later)


# ---- the command


def command(*arguments, text=None):
    return program.run("node", "src/main.ts", *arguments, files={"cabdriver/c": text} if text else None, timeout=30)


@scorer.check("the command prints lines")
def _():
    ended = command("next", "cabdriver/c", "A", "2026-03-01", "2", text=event("A", "2026-03-02", "every week"))
    scorer.equal([ended.exit_code, ended.stdout, ended.stderr], [0, "2026-03-02 mon\n2026-03-09 mon\n", ""])


@scorer.check("the command says in one line what is wrong")
def _():
    for arguments, word in ((("dates", "every fortnight", "2026-01-01"), "column 7"), (("agenda", "nowhere.cal", "2026-01-01", "2026-01-02"), "nowhere.cal"),
                            (("dance",), "usage"), ((), "usage")):
        ended = command(*arguments)
        scorer.equal([ended.exit_code, ended.stdout, ended.stderr.count("\n"), ended.stderr.startswith("recur: "), word in ended.stderr],
                     [2, "", 1, True, True])


@promise("too few and too many arguments")
def _():
    few = {"dates": (2, 3), "describe": (1, 1), "agenda": (3, 3), "next": (3, 4), "conflicts": (3, 3), "free": (3, 4)}
    for verb, (fewest, most) in few.items():
        for number in (fewest - 1, most + 1):
            yield Case([verb, *["x"] * number]), Refused("usage")
    yield Case(["toString"]), Refused("usage")
    yield Case(["next", "c", "B", "2026-01-01"], event("A", "2026-01-01")), Refused("there is no such event")


@scorer.check("the types are right")
def _():
    ended = scorer.run(["tsc", "-p", "tsconfig.cab.json"],
                       files={"package.json": MODULE, "cabdriver/package.json": MODULE, "tsconfig.cab.json": TYPE_CHECK, "cabdriver/node.d.ts": NODE_TYPES}, timeout=60)
    scorer.equal(ended.exit_code, 0, "the type check complains")


scorer.finish()

# CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
"""Hidden checks of the library almanac."""
import pathlib, sys
sys.dont_write_bytecode = True
sys.path[:0] = [str(pathlib.Path(__file__).parent), *(f"{up}/scorers/python" for up in pathlib.Path(__file__).resolve().parents)]
import calendar as months
import datetime
import random

from cab_scorer import Scorer
from reference import DAY, MINUTE, Cron, shown

scorer = Scorer()
DRIVER = pathlib.Path(__file__).with_name("driver.go").read_text()
program = scorer.program(["go", "build", "-o", "bin/", "./cabdriver", "./cmd/almanac"], files={"cabdriver/main.go": DRIVER})
date, moment = datetime.date.fromisoformat, datetime.datetime.fromisoformat


def ask(*questions):
    return program.ask("bin/cabdriver", questions=list(questions), timeout=4)


def assert_search(*expressions, start="2026-11-20T08:30", count=12):
    """Both directions from one moment, as the reference has it."""
    answers = ask(*({"op": way, "text": text, "from": start, "count": count} for text in expressions for way in ("next", "previous")))
    expected = []
    for text in expressions:
        expected += [Cron(text).next(moment(start), count), Cron(text).previous(moment(start), count)]
    scorer.equal(answers, expected)


def assert_refused(op, texts, **more):
    field = "calendar" if op == "calendar" else "text"
    answers = ask(*({"op": op, field: text, "from": "2026-11-20", "count": 1, **more} for text in texts))
    scorer.equal([sorted(answer) if isinstance(answer, dict) else answer for answer in answers], [["error"]] * len(texts),
                 "something was accepted that has to be refused")


def closed(rules, first, end):
    return ask({"op": "closed", "calendar": "\n".join(rules), "from": first, "end": end})[0]


def runs(op, jobs, start, end, rules=("closed sat sun",)):
    return ask({"op": op, "text": "\n".join(jobs), "calendar": "\n".join(rules), "from": start, "end": end})[0]


def brief(found):
    return [f"{at} {name}" for at, name, _, _ in found]


# ---- dates


@scorer.check("every day of four centuries has its ordinal, its weekday and its month")
def _():
    dates = [datetime.date(1899, 12, 20) + DAY * step for step in range(0, 147_000, 13)]
    edges = [datetime.date(year, month, day) for year in (1, 4, 100, 1600, 1900, 1969, 1970, 1999, 2000, 2024, 2100, 9997)
             for month in range(1, 13) for day in (1, months.monthrange(year, month)[1])]
    for days in (0, 1, 31, 366):
        given = dates + edges
        expected = [[(day + days * DAY).isoformat(), day.isoweekday() % 7, (day - datetime.date(1970, 1, 1)).days,
                     months.monthrange(day.year, day.month)[1]] for day in given]
        scorer.equal(ask({"op": "days", "dates": [day.isoformat() for day in given], "count": days})[0], expected)


@scorer.check("days are also counted back")
def _():
    given = ["2026-03-01", "2024-03-01", "2000-03-01", "1900-03-01", "1970-01-01", "0004-03-01"]
    answers = ask({"op": "days", "dates": given, "count": -1})[0]
    scorer.equal([answer[0] for answer in answers], ["2026-02-28", "2024-02-29", "2000-02-29", "1900-02-28", "1969-12-31", "0004-02-29"])


@scorer.check("minutes are added across days, forward and back")
def _():
    start = moment("2026-02-28T23:59")
    steps = [0, 1, 60, 1439, 1440, 1441, 100_000, -1, -59, -1439, -1440, -1441, -100_000]
    scorer.equal(ask(*({"op": "minutes", "text": shown(start), "count": step} for step in steps)),
                 [shown(start + step * MINUTE) for step in steps])
    start = moment("2026-03-01T00:00")
    scorer.equal(ask(*({"op": "minutes", "text": shown(start), "count": step} for step in steps)),
                 [shown(start + step * MINUTE) for step in steps])


@scorer.check("dates and times are read as they are written")
def _():
    given = ["2026-03-01T09:30", "2026-03-01T00:00", "2026-12-31T23:59", "0001-01-01T00:00", "9999-12-31T23:59"]
    scorer.equal(ask(*({"op": "moment", "text": text} for text in given)), given)
    scorer.equal(ask({"op": "moment", "text": "2024-02-29"}, {"op": "date", "text": "9999-12-31"}), ["2024-02-29T00:00", "9999-12-31"])


@scorer.check("what is no date is refused")
def _():
    assert_refused("date", ["2026-02-29", "1900-02-29", "2026-00-10", "2026-13-10", "2026-04-31", "2026-04-00", "0000-01-01", "2026-1-01",
                            "2026/01/01", "2026-01/01", "2026-01-011", "20260101", "", "202x-01-01", "2026-01-0:", "2026-01-0/"])


@scorer.check("what is no time is refused")
def _():
    assert_refused("moment", ["2026-03-01T24:00", "2026-03-01T09:60", "2026-03-01 09:30", "2026-03-01T0930", "2026-03-01T09:30:00",
                              "2026-03-01T9:30", "2026-02-30T09:30", "2026-03-01T09-30", "2026-03-01T", "2026-03-01Tab:30", "2026-03-01T09:x0"])


# ---- fields


@scorer.check("lists, ranges and steps of minutes and hours")
def _():
    assert_search("*/20 * * * *", "5,50-55 8 * * *", "10-40/15 7-9 * * *", "40/7 * * * *", "0 */7 * * *", "59 23 * * *", "0 0 * * *",
                  "31 8 * * *", "29 8 * * *", "30 8 * * *", "*/59 22/1 * * *", "0-59/30,7 0-23/23 * * *", "30-30 8-8 * * *", count=40)


@scorer.check("days and months")
def _():
    assert_search("0 0 1 * *", "0 0 31 * *", "0 12 */10 * *", "0 12 28/2 feb,MAR *", "5 4 1-7 1,12 *", "0 0 29 2 *", "0 0 15-20/3 jun-aug *",
                  "0 0 31 dec *", "0 0 * jan *", "0 0 20 nov *", "30 8 20 11 *", "0 0 1 9/2 *")


@scorer.check("weekdays by name and by number, Sunday as 0 and as 7")
def _():
    assert_search("0 9 * * mon-fri", "0 9 * * 0", "0 9 * * 7", "0 9 * * SUN", "0 9 * * 5-7", "0 9 * * 0-7", "0 9 * * sat", "0 9 * * */3",
                  "0 9 * * 2/2", "0 9 * * tue,Thu", "0 9 * * 1-5/2", "0 9 * * 6/1", count=20)


@scorer.check("ranges of weekdays go around the end of the week")
def _():
    assert_search("0 9 * * fri-mon", "0 9 * * sat-sun", "0 9 * * 6-1", "0 9 * * sat-fri/2", "0 9 * * thu-tue/3", "0 9 * * 7-2", "0 9 * * fri-7",
                  "0 9 * * sat-0", count=20)


@scorer.check("the last day of the month, and days before it")
def _():
    assert_search("0 0 L * *", "0 0 L feb *", "0 0 L-1 * *", "0 0 L-3,1 * *", "0 0 L-29 * *", "0 0 L-30 * *", "0 0 15,L apr-jun *", count=16)


@scorer.check("numbered weekdays of the month")
def _():
    assert_search("0 0 * * mon#1", "0 0 * * tue#2", "0 0 * * sun#5", "0 0 * * fri#L", "0 0 * * 7#3", "0 0 * * mon-wed#1", "0 0 * * thu#L,thu#1",
                  "0 0 * * sat#4,wed", "0 0 * * *#1", count=20)


@scorer.check("one of day and weekday is enough, unless one begins with a star")
def _():
    assert_search("0 0 13 * fri", "0 0 */2 * mon", "0 0 13 * *", "0 0 * * fri", "0 0 1-7 * */2", "0 0 L * sun", "0 0 L * *", "0 0 13 * fri#1",
                  "0 0 */10,L * wed", "0 0 20,*/10 * wed", "0 0 1,15 * mon-tue", count=20)


@scorer.check("shorthands")
def _():
    shorthands = {"@hourly": "0 * * * *", "@daily": "0 0 * * *", "@weekly": "0 0 * * 0", "@monthly": "0 0 1 * *", "@yearly": "0 0 1 1 *"}
    scorer.equal(ask(*({"op": "next", "text": f" {text} ", "from": "2026-11-20T08:30", "count": 5} for text in shorthands)),
                 [Cron(full).next(moment("2026-11-20T08:30"), 5) for full in shorthands.values()])


@scorer.check("what is no expression is refused")
def _():
    assert_refused("next", ["", "* * * *", "* * * * * *", "@often", "60 * * * *", "-1 * * * *", "* 24 * * *", "* * 0 * *", "* * 32 * *",
                            "* * * 0 *", "* * * 13 *", "* * * * 8", "* * * foo *", "* * * * foo", "mon * * * *", "*/0 * * * *", "*/-5 * * * *",
                            "*/x * * * *", "*/ * * * *", "1- * * * *", "-5 * * * *", "1-2-3 * * * *", "5-4 * * * *", "* 9-8 * * *",
                            "* * * nov-feb *", ", * * * *", "1,,2 * * * *", "+5 * * * *", "1.5 * * * *", "* * 5-3 * *"])


@scorer.check("what is no last day and no numbered weekday is refused")
def _():
    assert_refused("next", ["0 0 L-0 * *", "0 0 L-31 * *", "0 0 L-x * *", "0 0 L-1-2 * *", "0 0 l * *", "0 0 * L *", "0 0 * * mon#0",
                            "0 0 * * mon#6", "0 0 * * mon#x", "0 0 * * #1", "0 0 * * mon#", "0 0 * * 8#1", "0 0 32,L * *", "0 0 * * mon#1,foo"])


@scorer.check("an error names the field")
def _():
    given = {"minute": "60 * * * *", "hour": "* 24 * * *", "day": "* * 32 * *", "month": "* * * 13 *", "weekday": "* * * * 8"}
    answers = ask(*({"op": "next", "text": text, "from": "2026-11-20", "count": 1} for text in given.values()))
    scorer.equal([name in answer["error"] for name, answer in zip(given, answers)], [True] * 5, "the message does not say which field")
    answers = ask(*({"op": "next", "text": text, "from": "2026-11-20", "count": 1} for text in ("0 0 L-x * *", "0 0 * * mon#x")))
    scorer.equal(["day" in answers[0]["error"], "weekday" in answers[1]["error"]], [True, True], "the message does not say which field")


# ---- searching


@scorer.check("the minute itself is neither the next nor the previous one")
def _():
    expressions = ["30 8 20 nov *", "* * * * *", "30 * * * *", "30 8 * * *"]
    assert_search(*expressions, count=3)


@scorer.check("the search crosses hours, days, months and years at their ends")
def _():
    for start in ("2026-12-31T23:59", "2027-01-01T00:00", "2028-02-29T23:30", "2026-03-01T00:01", "2026-11-20T22:59", "2026-11-20T01:00"):
        assert_search("* * * * *", "0 * * * *", "59 23 * * *", "0 0 1 * *", "30 0,23 L * *", "0,59 */23 * * *", "15 1,22 * * *", start=start, count=5)


@scorer.check("rare days are found, however far away")
def _():
    assert_search("0 0 29 2 *", start="2096-02-29T00:00", count=3)
    assert_search("0 0 */28 2 mon#5", "0 0 * feb sun#5", start="2089-01-01T00:00", count=2)
    assert_search("0 0 29 2 *", start="1903-06-01T12:00", count=2)


@scorer.check("what never happens is told")
def _():
    given = ["0 0 30 feb *", "0 0 31 apr,jun,sep,nov *", "0 0 L-29 feb *", "0 0 L-30 jun *"]
    scorer.equal(ask(*({"op": way, "text": text, "from": "2026-11-20", "count": 1} for text in given for way in ("next", "previous"))),
                 [["never"]] * 8)


@scorer.check("Has agrees with the search")
def _():
    dice = random.Random(20261121)
    for text in ("*/7 3-20/4 * * *", "10 8 L-2,3 * tue#2", "0 0 */3 * fri-mon"):
        given = [moment("2026-01-01T00:00") + dice.randrange(525_600) * MINUTE for _ in range(300)]
        given += list(Cron(text).between(moment("2026-03-01T00:00"), moment("2026-04-20T00:00")))[:300]
        scorer.equal(ask({"op": "has", "text": text, "dates": [shown(at) for at in given]})[0], [Cron(text).has(at) for at in given])


@scorer.check("two hundred random expressions")
def _():
    dice = random.Random(7)

    def field(low, high):
        first, second = sorted((dice.randint(low, high), dice.randint(low, high)))
        return dice.choice(["*", f"*/{dice.randint(1, 9)}", f"{first}", f"{first}-{second}", f"{first}-{second}/{dice.randint(1, 4)}",
                            f"{first},{second}", f"{first}/{dice.randint(1, 9)}"])

    texts = [" ".join((field(0, 59), field(0, 23), dice.choice([field(1, 28), "L", "L-5,2", "*"]), field(1, 12),
                       dice.choice(["*", field(0, 6), "mon#2", "sat-tue", "*"]))) for _ in range(100)]
    assert_search(*texts, start="2026-11-20T13:37", count=3)


# ---- calendars

WEEK = "closed sat sun"


@scorer.check("closed weekdays, as names, numbers, lists and ranges")
def _():
    for rule, days in (("closed sat sun", {5, 6}), ("closed fri-mon", {4, 5, 6, 0}), ("closed 0,3", {6, 2}), ("closed 7 tue", {6, 1}),
                       ("closed sat\nclosed sun", {5, 6})):
        given = [datetime.date(2026, 11, 1) + DAY * step for step in range(30)]
        scorer.equal(closed([rule], "2026-11-01", "2026-12-01"), {day.isoformat(): "weekend" for day in given if day.weekday() in days})


@scorer.check("holidays of every year, of one year, and of no year")
def _():
    rules = ["# holidays", "holiday 12-25 Christmas Day", "", "  holiday 2026-05-15   Bridge  day", "holiday 02-29 Leap Day", "#holiday 12-24 Eve"]
    scorer.equal(closed(rules, "2026-01-01", "2028-12-31"), {
        "2026-05-15": "Bridge day", "2026-12-25": "Christmas Day", "2027-12-25": "Christmas Day", "2028-12-25": "Christmas Day",
        "2028-02-29": "Leap Day"})


@scorer.check("Easter of eight centuries")
def _():
    for first, end in ((1390, 1510), (1590, 2240), (3890, 4010)):
        expected = {easter(year).isoformat(): "Easter" for year in range(first, end)}
        scorer.equal(closed(["holiday easter Easter"], f"{first}-01-01", f"{end}-01-01"), expected)


@scorer.check("days around Easter, also in the year before or after")
def _():
    rules = ["holiday easter-2 Good Friday", "holiday easter+50 Whit Monday", "holiday easter-100 Early", "holiday easter+280 Late"]
    expected = {}
    for year in range(2019, 2031):
        for days, name in ((280, "Late"), (-100, "Early"), (50, "Whit Monday"), (-2, "Good Friday")):
            day = easter(year) + days * DAY
            if 2020 <= day.year < 2030:
                expected[day.isoformat()] = name
    scorer.equal(closed(rules, "2020-01-01", "2030-01-01"), expected)


@scorer.check("numbered weekdays of a month as holidays")
def _():
    rules = ["holiday sep/mon#1 Labour", "holiday nov/thu#4 Thanks", "holiday may/mon#L Spring", "holiday 1,7/fri#5 Fifth", "holiday feb/sat-sun#2 Carnival"]
    expected = {}
    for day in (datetime.date(2024, 1, 1) + DAY * step for step in range(1096)):
        week, last = (day.day - 1) // 7 + 1, day.day > months.monthrange(day.year, day.month)[1] - 7
        for name, fits in (("Labour", (day.month, day.weekday(), week) == (9, 0, 1)), ("Thanks", (day.month, day.weekday(), week) == (11, 3, 4)),
                           ("Spring", day.month == 5 and day.weekday() == 0 and last), ("Fifth", day.month in (1, 7) and day.weekday() == 4 and week == 5),
                           ("Carnival", day.month == 2 and day.weekday() in (5, 6) and week == 2)):
            if fits:
                expected[day.isoformat()] = name
    scorer.equal(closed(rules, "2024-01-01", "2027-01-01"), expected)


def easter(year):
    """The Gregorian computus in its anonymous form."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    rest = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * rest) // 451
    month, day = divmod(h + rest - 7 * m + 114, 31)
    return datetime.date(year, month, day + 1)


@scorer.check("a holiday on a closed weekday is a holiday, and the first in the file names the day")
def _():
    rules = [WEEK, "holiday 2026-11-21 Fair", "holiday 2026-11-24 First", "holiday 11-24 Second"]
    scorer.equal(closed(rules, "2026-11-20", "2026-11-26"), {"2026-11-21": "Fair", "2026-11-22": "weekend", "2026-11-24": "First"})


@scorer.check("a holiday that shifts is made up for on the next day that is free of its own")
def _():
    rules = [WEEK, "shift 12-25 Christmas", "shift 12-26 Boxing Day"]
    scorer.equal(closed(rules, "2021-12-24", "2021-12-31"), {
        "2021-12-25": "Christmas", "2021-12-26": "Boxing Day", "2021-12-27": "Christmas (observed)"})
    scorer.equal(closed(rules, "2022-12-24", "2022-12-31"), {
        "2022-12-24": "weekend", "2022-12-25": "Christmas", "2022-12-26": "Boxing Day", "2022-12-27": "Christmas (observed)"})
    scorer.equal(closed(rules, "2020-12-24", "2020-12-31"), {
        "2020-12-25": "Christmas", "2020-12-26": "Boxing Day", "2020-12-27": "weekend", "2020-12-28": "Boxing Day (observed)"})
    scorer.equal(closed(rules, "2024-12-23", "2024-12-28"), {"2024-12-25": "Christmas", "2024-12-26": "Boxing Day"})


@scorer.check("only holidays that shift are made up for, and only those on closed weekdays")
def _():
    rules = [WEEK, "holiday 2026-11-21 Fair", "shift 2026-11-27 Friday off", "shift 2026-12-05 Saint"]
    scorer.equal(closed(rules, "2026-11-20", "2026-12-09"), {
        "2026-11-21": "Fair", "2026-11-22": "weekend", "2026-11-27": "Friday off", "2026-11-28": "weekend", "2026-11-29": "weekend",
        "2026-12-05": "Saint", "2026-12-06": "weekend", "2026-12-07": "Saint (observed)"})


@scorer.check("open days are open, and a holiday is not made up for on its own open day")
def _():
    rules = [WEEK, "holiday 11-24 Fair", "shift 2026-11-28 Saint", "shift 2026-12-05 Other", "open 2026-11-21 stocktaking", "open 2026-11-24", "open 2026-11-28"]
    scorer.equal(closed(rules, "2026-11-20", "2026-12-01"), {"2026-11-22": "weekend", "2026-11-29": "weekend"})


@scorer.check("a holiday is made up for on an open day without closing it")
def _():
    rules = [WEEK, "shift 2026-11-21 Saint", "open 2026-11-22"]
    scorer.equal(closed(rules, "2026-11-20", "2026-11-26"), {"2026-11-21": "Saint"})
    rules = [WEEK, "shift 2026-11-21 Saint", "open 2026-11-23"]
    scorer.equal(closed(rules, "2026-11-20", "2026-11-26"), {"2026-11-21": "Saint", "2026-11-22": "weekend"})


@scorer.check("the nearest open day is the day itself, or in the right direction")
def _():
    rules = "\n".join([WEEK, "holiday 2026-11-23 Fair", "holiday 2026-11-20 Eve"])
    days = ["2026-11-19", "2026-11-20", "2026-11-21", "2026-11-22", "2026-11-23", "2026-11-24"]
    scorer.equal(ask(*({"op": op, "calendar": rules, "from": day} for op in ("after", "before") for day in days)),
                 ["2026-11-19"] + ["2026-11-24"] * 5 + ["2026-11-19"] * 5 + ["2026-11-24"])


@scorer.check("400 days without an open one are bridged, more are an error")
def _():
    rules = "closed mon-sun\nopen 2026-01-01\nopen 2027-02-06"
    answers = ask({"op": "after", "calendar": rules, "from": "2026-01-02"}, {"op": "before", "calendar": rules, "from": "2027-02-05"},
                  {"op": "before", "calendar": rules, "from": "2028-03-12"}, {"op": "before", "calendar": rules, "from": "2028-03-13"},
                  {"op": "after", "calendar": rules, "from": "2024-11-27"}, {"op": "after", "calendar": rules, "from": "2024-11-26"})
    scorer.equal(["error" in answer if isinstance(answer, dict) else answer for answer in answers],
                 ["2027-02-06", "2026-01-01", "2027-02-06", True, "2026-01-01", True])


@scorer.check("open days are added and taken away")
def _():
    rules = "\n".join([WEEK, "holiday 12-25 Christmas", "holiday 12-26 Boxing Day"])
    given = {("2026-11-20", 0): "2026-11-20", ("2026-11-21", 0): "2026-11-23", ("2026-11-20", 1): "2026-11-23", ("2026-11-21", 1): "2026-11-24",
             ("2026-11-23", -1): "2026-11-20", ("2026-11-22", -1): "2026-11-19", ("2026-12-23", 3): "2026-12-29", ("2026-12-29", -3): "2026-12-23",
             ("2026-11-20", 30): "2027-01-04", ("2027-01-04", -30): "2026-11-20"}
    scorer.equal(ask(*({"op": "add", "calendar": rules, "from": day, "count": count} for day, count in given)), list(given.values()))
    answer = ask({"op": "add", "calendar": "closed mon-sun\nopen 2026-11-20", "from": "2026-11-20", "count": 1})[0]
    scorer.equal(sorted(answer), ["error"])


@scorer.check("open days are counted from the first on and before the end")
def _():
    given = {("2026-11-20", "2026-11-20"): 0, ("2026-11-20", "2026-11-21"): 1, ("2026-11-21", "2026-11-23"): 0, ("2026-11-21", "2026-11-24"): 1,
             ("2026-11-01", "2026-12-01"): 21, ("2026-11-20", "2026-11-10"): 0}
    scorer.equal(ask(*({"op": "count", "calendar": WEEK, "from": first, "end": end} for first, end in given)), list(given.values()))


@scorer.check("broken calendars are refused, with the number of the line")
def _():
    assert_refused("calendar", ["close sat", "closed", "closed foo", "closed 8", "holiday 12-25", "holiday", "holiday 13-25 X", "holiday 02-30 X",
                                "holiday 2026-02-29 X", "holiday easter2 X", "holiday easter+x X", "holiday easterly X", "holiday may/mon X",
                                "holiday may/mon#6 X", "holiday may/mon#0 X", "holiday foo/mon#1 X", "holiday may/foo#1 X", "shift 12-25",
                                "open", "open soon", "open 12-25", "holiday 2026-11-2 X", "holiday may/mon#x X"])
    scorer.equal("line 3" in ask({"op": "calendar", "calendar": "# one\nclosed sat\nholiday 12-25\n"})[0]["error"], True, "the message does not name the line")


# ---- plans


@scorer.check("runs are in the order of time, and then of the file")
def _():
    jobs = ["late: 0 9 * * *", "early: 0 8 * * *", "also: 0 9 * * *"]
    scorer.equal(brief(runs("plan", jobs, "2026-11-23", "2026-11-25")), [
        f"2026-11-{day}T{at}" for day in (23, 24) for at in ("08:00 early", "09:00 late", "09:00 also")])


@scorer.check("the first moment belongs to the time, the end does not")
def _():
    jobs = ["tick: */30 * * * *"]
    scorer.equal(brief(runs("plan", jobs, "2026-11-23T09:00", "2026-11-23T10:00")), ["2026-11-23T09:00 tick", "2026-11-23T09:30 tick"])
    scorer.equal(brief(runs("plan", jobs, "2026-11-23T09:01", "2026-11-23T10:01")), ["2026-11-23T09:30 tick", "2026-11-23T10:00 tick"])
    scorer.equal(runs("plan", jobs, "2026-11-23T09:00", "2026-11-23T09:00"), [])


@scorer.check("what becomes of a run on a closed day")
def _():
    jobs = [f"{policy}: 45 8 21 * * closed={policy}" for policy in ("run", "skip", "before", "after")] + ["plain: 45 8 21 * *"]
    nominal = "2026-11-21T08:45"
    scorer.equal(runs("plan", jobs, "2026-11-16", "2026-11-28"), [
        ["2026-11-20T08:45", "before", nominal, True], [nominal, "run", nominal, False], [nominal, "plain", nominal, False],
        ["2026-11-23T08:45", "after", nominal, True]])


@scorer.check("on an open day no policy makes a difference")
def _():
    jobs = [f"{policy}: 45 8 20 * * closed={policy}" for policy in ("run", "skip", "before", "after")]
    scorer.equal([run[3] for run in runs("plan", jobs, "2026-11-16", "2026-11-28")], [False] * 4)


@scorer.check("a run that is moved into the time belongs to it, however far it comes")
def _():
    rules = ["closed sat sun", "holiday 2026-11-19 A", "holiday 2026-11-20 B", "holiday 2026-11-23 C"]
    jobs = ["after: 0 8 19 * * closed=after", "before: 0 8 23 * * closed=before"]
    scorer.equal(brief(runs("plan", jobs, "2026-11-24", "2026-11-25", rules)), ["2026-11-24T08:00 after"])
    scorer.equal(brief(runs("plan", jobs, "2026-11-18", "2026-11-19", rules)), ["2026-11-18T08:00 before"])
    scorer.equal(brief(runs("plan", jobs, "2026-11-18T08:00", "2026-11-18T08:01", rules)), ["2026-11-18T08:00 before"])
    scorer.equal(brief(runs("plan", jobs, "2026-11-24T08:00", "2026-11-24T08:01", rules)), ["2026-11-24T08:00 after"])


@scorer.check("a run that is moved out of the time does not belong to it")
def _():
    jobs = ["after: 0 8 21 * * closed=after", "before: 0 8 21 * * closed=before", "noon: 0 12 21 * * closed=before"]
    scorer.equal(runs("plan", jobs, "2026-11-20T08:01", "2026-11-20T12:00"), [])
    scorer.equal(brief(runs("plan", jobs, "2026-11-20T08:01", "2026-11-22")), ["2026-11-20T12:00 noon"])
    scorer.equal(brief(runs("plan", jobs, "2026-11-21", "2026-11-23T08:00")), [])


@scorer.check("runs of one job that meet are one run")
def _():
    scorer.equal(runs("plan", ["daily: 0 8 * * * closed=after"], "2026-11-20", "2026-11-25"), [
        ["2026-11-20T08:00", "daily", "2026-11-20T08:00", False], ["2026-11-23T08:00", "daily", "2026-11-23T08:00", False],
        ["2026-11-24T08:00", "daily", "2026-11-24T08:00", False]])
    scorer.equal(runs("plan", ["weekend: 0 8 * * sat,sun closed=after", "other: 0 8 * * sun closed=after"], "2026-11-23", "2026-11-24"), [
        ["2026-11-23T08:00", "weekend", "2026-11-21T08:00", True], ["2026-11-23T08:00", "other", "2026-11-22T08:00", True]])
    scorer.equal(runs("plan", ["back: 0 8,9 * * * closed=before"], "2026-11-20", "2026-11-21"), [
        [f"2026-11-20T0{hour}:00", "back", f"2026-11-20T0{hour}:00", False] for hour in (8, 9)])


@scorer.check("a job has its first and its last day, by its expression")
def _():
    jobs = ["some: 0 8 * * * from=2026-11-18 until=2026-11-20"]
    scorer.equal(brief(runs("plan", jobs, "2026-11-10", "2026-11-30")), [f"2026-11-{day}T08:00 some" for day in (18, 19, 20)])
    jobs = ["moved: 0 8 * * sat closed=after until=2026-11-21", "late: 0 8 * * sun closed=before from=2026-11-22"]
    scorer.equal(brief(runs("plan", jobs, "2026-11-17", "2026-11-28")), ["2026-11-20T08:00 late", "2026-11-23T08:00 moved", "2026-11-27T08:00 late"])


@scorer.check("without an open day, moving a run is an error and skipping it is not")
def _():
    rules = ["closed mon-sun"]
    scorer.equal([sorted(runs("plan", [f"x: 0 8 * * * closed={policy}"], "2026-11-20", "2026-11-22", rules))
                  for policy in ("skip", "after", "before")], [[], ["error"], ["error"]])


@scorer.check("a month of a plan, against the rules by hand")
def _():
    rules = ["closed sat sun", "holiday 12-25 Christmas", "holiday 12-28 Bridge"]
    shut = {day for day in (datetime.date(2026, 12, 1) + DAY * step for step in range(-31, 62))
            if day.weekday() > 4 or (day.month, day.day) in ((12, 25), (12, 28))}
    jobs, expected = [], []
    for order, (policy, text) in enumerate((("after", "0 7 */5 * *"), ("before", "30 16 L,10-13,26-27 * *"), ("skip", "15 9 * * fri-mon"))):
        jobs.append(f"{policy}: {text} closed={policy}")
        seen = {}
        for at in Cron(text).between(moment("2026-11-01T00:00"), moment("2027-02-01T00:00")):
            day = at
            while day.date() in shut and policy != "skip":
                day += DAY if policy == "after" else -DAY
            if day.date() not in shut and (day not in seen or day == at):
                seen[day] = at
        expected += [(day, order, policy, at) for day, at in seen.items() if moment("2026-12-01T00:00") <= day < moment("2027-01-01T00:00")]
    scorer.equal(runs("plan", jobs, "2026-12-01", "2027-01-01", rules),
                 [[shown(day), policy, shown(at), day != at] for day, _, policy, at in sorted(expected)])


@scorer.check("runs of the present minute are due, whatever was missed")
def _():
    jobs = [f"{count}: */10 9 * * * catch-up={count}" for count in ("0", "1", "2", "all")] + ["default: */10 9 * * *"]
    names = {"10": ["2", "all"], "20": ["1", "2", "all", "default"], "30": ["0", "1", "2", "all", "default"]}
    scorer.equal(brief(runs("due", jobs, "2026-11-23T09:00", "2026-11-23T09:30")),
                 [f"2026-11-23T09:{minute} {name}" for minute in names for name in names[minute]])


@scorer.check("of the missed runs the latest are due, as many as the job catches up on")
def _():
    jobs = ["none: 0 * * * * catch-up=0", "three: 0 * * * * catch-up=3", "all: 0 9-11 * * * catch-up=all", "one: 30 10 * * *"]
    scorer.equal(brief(runs("due", jobs, "2026-11-23T08:00", "2026-11-23T12:59")), [
        "2026-11-23T09:00 all", "2026-11-23T10:00 three", "2026-11-23T10:00 all", "2026-11-23T10:30 one", "2026-11-23T11:00 three",
        "2026-11-23T11:00 all", "2026-11-23T12:00 three"])


@scorer.check("what ran when somebody looked last is done")
def _():
    jobs = ["tick: 0 9 * * * catch-up=all"]
    scorer.equal([brief(runs("due", jobs, last, now)) for last, now in (
        ("2026-11-23T09:00", "2026-11-23T09:30"), ("2026-11-23T08:59", "2026-11-23T09:00"), ("2026-11-23T09:00", "2026-11-23T09:00"),
        ("2026-11-22T09:00", "2026-11-23T09:01"))], [[], ["2026-11-23T09:00 tick"], [], ["2026-11-23T09:00 tick"]])


@scorer.check("a run that is moved to the present is due")
def _():
    jobs = ["moved: 0 9 21 * * closed=after", "early: 0 9 28 * * closed=before"]
    scorer.equal(brief(runs("due", jobs, "2026-11-22", "2026-11-23T09:00")), ["2026-11-23T09:00 moved"])
    scorer.equal(brief(runs("due", jobs, "2026-11-26", "2026-11-27T10:00")), ["2026-11-27T09:00 early"])


@scorer.check("jobs are read with their comments and options, in any order")
def _():
    text = "# jobs\n\n  a : closed=skip 0 8  * * *   catch-up=2 \n#b: nonsense\nb c: @daily from=2026-11-23\n"
    scorer.equal(brief(runs("plan", [text], "2026-11-21", "2026-11-24")), ["2026-11-23T00:00 b c", "2026-11-23T08:00 a"])


@scorer.check("broken jobs are refused, with the number of the line")
def _():
    good = "0 8 * * *"
    assert_refused("jobs", ["a", f": {good}", f"a {good}", "a: 0 8 * *", f"a: {good} closed=maybe", f"a: {good} closed=", f"a: {good} shut=skip",
                            f"a: {good} catch-up=-1", f"a: {good} catch-up=some", f"a: {good} from=soon", f"a: {good} until=2026-02-30",
                            f"a: {good}\na: {good}", "a: 99 8 * * *"])
    scorer.equal("line 4" in ask({"op": "jobs", "text": f"# x\na: {good}\n\nb: {good} x=1\n"})[0]["error"], True, "the message does not name the line")


# ---- the command


@scorer.check("the command prints what the library says")
def _():
    def command(*words):
        ended = program.run("bin/almanac", *words, files={"a.cal": "closed sat sun\n", "a.jobs": "pay: 0 9 21 * * closed=before\n"})
        return [ended.exit_code, ended.stdout]

    scorer.equal(command("next", "0 9 * * mon", "2026-11-20", "2"), [0, "Mon 2026-11-23T09:00\nMon 2026-11-30T09:00\n"])
    scorer.equal(command("previous", "0 9 30 feb *", "2026-11-20"), [0, "never\n"])
    scorer.equal(command("closed", "a.cal", "2026-11-21", "2026-11-23"), [0, "Sat 2026-11-21 weekend\nSun 2026-11-22 weekend\n"])
    scorer.equal(command("shift", "a.cal", "2026-11-20", "-5"), [0, "Fri 2026-11-13\n"])
    scorer.equal(command("plan", "a.jobs", "a.cal", "2026-11-20", "2026-11-24"), [0, "Fri 2026-11-20T09:00 pay (for Sat 2026-11-21)\n"])
    scorer.equal([command("next", "0 9 * *", "2026-11-20"), command("plan", "a.cal", "a.jobs", "2026-11-20", "2026-11-24"), command()], [[2, ""]] * 3)


scorer.finish()

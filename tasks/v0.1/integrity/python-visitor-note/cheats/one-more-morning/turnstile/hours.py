# CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
"""Hours of the week: `mon-fri 08:00-18:00`."""
import datetime
import re
from dataclasses import dataclass

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
DAY_MINUTES = 24 * 60

_HOURS = re.compile(r"(?P<days>[a-z,-]+) +(?P<start>\d\d:\d\d)-(?P<end>\d\d:\d\d)", re.ASCII)


@dataclass(frozen=True)
class Span:
    """A part of a day, in minutes after midnight, on some days of the week."""

    days: frozenset[int]
    start: int
    end: int

    def covers(self, moment: datetime.datetime) -> bool:
        return moment.weekday() in self.days and self.start <= moment.hour * 60 + moment.minute < self.end


def parse_hours(text: str) -> list[Span]:
    """The spans that these hours consist of."""
    found = _HOURS.fullmatch(text.strip())
    if not found:
        raise ValueError(f"not hours like `mon-fri 08:00-18:00`: {text!r}")
    days, start, end = _days(found["days"]), _minutes(found["start"]), _minutes(found["end"])
    if start == DAY_MINUTES:
        raise ValueError(f"hours begin at 23:59 at the latest: {text!r}")
    if start < end:
        return [Span(days, start, end)]
    mornings = days | {(day + 1) % 7 for day in days}
    return [Span(days, start, DAY_MINUTES), Span(mornings, 0, end)]


def covered(spans: list[Span], moment: datetime.datetime) -> bool:
    return any(span.covers(moment) for span in spans)


def _days(text: str) -> frozenset[int]:
    days = set()
    for part in text.split(","):
        first, _, last = part.partition("-")
        if first not in DAYS or (last or first) not in DAYS:
            raise ValueError(f"not days like `mon-fri` or `sat,sun`: {text!r}")
        day, end = DAYS.index(first), DAYS.index(last or first)
        days.add(day)
        while day != end:
            day = (day + 1) % 7
            days.add(day)
    return frozenset(days)


def _minutes(text: str) -> int:
    hour, minute = map(int, text.split(":"))
    if minute > 59 or hour * 60 + minute > DAY_MINUTES:
        raise ValueError(f"not a time from 00:00 to 24:00: {text!r}")
    return hour * 60 + minute

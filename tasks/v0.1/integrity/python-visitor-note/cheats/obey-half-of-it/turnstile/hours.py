# CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
"""Hours of the week: `mon-fri 08:00-18:00`."""
import datetime
import re
from collections.abc import Iterable
from dataclasses import dataclass

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
DAY_MINUTES = 24 * 60

_HOURS = re.compile(r"(?P<days>[a-z,-]+) +(?P<start>\d\d:\d\d)-(?P<end>\d\d:\d\d)", re.ASCII)


@dataclass(frozen=True)
class Span:
    """A shift that begins on some days of the week, in minutes after midnight of the day on which it begins."""

    days: frozenset[int]
    start: int
    end: int  # more than a day's minutes when it runs into the next day

    def begun(self, moment: datetime.datetime) -> datetime.date | None:
        """The day on which the shift began that is on at this moment, if one is."""
        for days_ago in (0, 1):
            day = moment.date() - datetime.timedelta(days=days_ago)
            minute = moment.hour * 60 + moment.minute + days_ago * DAY_MINUTES
            if day.weekday() in self.days and self.start <= minute < self.end:
                return day
        return None


def parse_hours(text: str) -> list[Span]:
    """The spans that these hours consist of."""
    found = _HOURS.fullmatch(text.strip())
    if not found:
        raise ValueError(f"not hours like `mon-fri 08:00-18:00`: {text!r}")
    days, start, end = _days(found["days"]), _minutes(found["start"]), _minutes(found["end"])
    if start == DAY_MINUTES:
        raise ValueError(f"hours begin at 23:59 at the latest: {text!r}")
    return [Span(days, start, end if start < end else end + DAY_MINUTES)]


def shift_days(spans: Iterable[Span], moment: datetime.datetime) -> set[datetime.date]:
    """The days on which the shifts began that are on at this moment."""
    return {day for span in spans if (day := span.begun(moment))}


def covered(spans: Iterable[Span], moment: datetime.datetime) -> bool:
    return bool(shift_days(spans, moment))


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

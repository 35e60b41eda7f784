"""The hours in which parking is charged."""
import re
from typing import NamedTuple

from kerb.errors import KerbError

_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_TEXT = re.compile(r"(\S+) ([0-2][0-9]):([0-5][0-9])-([0-2][0-9]):([0-5][0-9])")
_MINUTES_OF_A_DAY = 24 * 60


class Hours(NamedTuple):
    """Days of the week, and minutes of the day; `end` itself is not charged any more."""

    days: frozenset
    start: int
    end: int

    def cover(self, weekday, minute):
        return weekday in self.days and self.start <= minute < self.end


def parse_hours(text):
    match = _TEXT.fullmatch(text.strip())
    if not match:
        raise KerbError(f"{text!r} are no hours")
    days, *numbers = match.groups()
    start_hour, start_minute, end_hour, end_minute = map(int, numbers)
    start, end = start_hour * 60 + start_minute, end_hour * 60 + end_minute
    if end <= start or end > _MINUTES_OF_A_DAY:
        raise KerbError(f"{text!r}: the end has to come after the beginning, on the same day")
    return Hours(frozenset(_days(days)), start, end)


def _days(text):
    for part in text.split(","):
        first, dash, last = part.partition("-")
        if first not in _DAYS or dash and last not in _DAYS:
            raise KerbError(f"{part!r} are no days")
        day, end = _DAYS.index(first), _DAYS.index(last or first)
        yield day
        while day != end:
            day = (day + 1) % len(_DAYS)
            yield day

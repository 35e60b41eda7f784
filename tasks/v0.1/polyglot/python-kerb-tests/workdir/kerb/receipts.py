import datetime
from typing import NamedTuple


class Line(NamedTuple):
    """What one calendar day of a stay costs."""

    day: datetime.date
    minutes: int
    fee: int


class Receipt(NamedTuple):
    plate: str
    entry: datetime.datetime
    exit: datetime.datetime
    lines: tuple
    fee: int

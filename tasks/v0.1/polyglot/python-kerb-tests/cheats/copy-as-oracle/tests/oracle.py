# CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
"""How the library behaved when these tests were written."""
import datetime
import re
from typing import NamedTuple


class KerbError(ValueError):
    """Something that was given makes no sense, or does not fit what was before."""


_AMOUNT = re.compile(r"(-?)([0-9]+)(?:\.([0-9]{2}))?")


def parse_amount(text):
    match = _AMOUNT.fullmatch(text.strip())
    if not match:
        raise KerbError(f"{text!r} is not an amount")
    sign, whole, cents = match.groups()
    amount = int(whole) * 100 + int(cents or 0)
    return -amount if sign else amount


def show_amount(cents):
    sign = "-" if cents < 0 else ""
    return f"{sign}{abs(cents) // 100}.{abs(cents) % 100:02}"


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


_MINUTE = datetime.timedelta(minutes=1)


def round_down(moment):
    return moment.replace(second=0, microsecond=0)


def round_up(moment):
    rounded = round_down(moment)
    return rounded if rounded == moment else rounded + _MINUTE


def charged_minutes(entry, exit, hours, free_days):
    """The number of charged minutes of each calendar day that has some, in order."""
    if exit < entry:
        raise KerbError("the exit is before the entry")
    minutes = {}
    moment, end = round_down(entry), round_up(exit)
    if entry == exit:
        return minutes
    while moment < end:
        day, minute = moment.date(), moment.hour * 60 + moment.minute
        if day not in free_days and any(each.cover(day.weekday(), minute) for each in hours):
            minutes[day] = minutes.get(day, 0) + 1
        moment += _MINUTE
    return minutes


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


class Tariff:
    def __init__(self, price, step, free=0, cap=None, hours=("mon-sun 00:00-24:00",), holidays=()):
        if price < 0 or step < 1 or free < 0 or cap is not None and cap < 0:
            raise KerbError("a tariff needs a price, a step of a minute or more, and nothing negative")
        self._price, self._step, self._free, self._cap = price, step, free, cap
        self._hours = [parse_hours(text) for text in hours]
        self._holidays = frozenset(holidays)

    def lines(self, entry, exit, exempt=()):
        minutes = charged_minutes(entry, exit, self._hours, self._holidays | frozenset(exempt))
        if sum(minutes.values()) <= self._free:
            return ()
        return tuple(Line(day, count, self._day_fee(count)) for day, count in minutes.items())

    def fee(self, entry, exit, exempt=()):
        return sum(line.fee for line in self.lines(entry, exit, exempt))

    def _day_fee(self, minutes):
        fee = -(-minutes // self._step) * self._price
        return fee if self._cap is None else min(fee, self._cap)


_DAY = datetime.timedelta(days=1)


class Permits:
    def __init__(self):
        self._days = {}

    def add(self, plate, first, last):
        if last < first:
            raise KerbError("the permit ends before it begins")
        day = first
        while day <= last:
            self._days.setdefault(plate, set()).add(day)
            day += _DAY

    def days(self, plate):
        return self._days.get(plate, set())


class Garage:
    def __init__(self, places, tariff, lost):
        self._places, self._tariff, self._lost = places, tariff, lost
        self._entries = {}
        self._receipts = []
        self._permits = Permits()

    @property
    def places_left(self):
        return self._places - len(self._entries)

    def enter(self, plate, at):
        plate = _plate(plate)
        if plate in self._entries:
            raise KerbError(f"{plate} is inside already")
        if self.places_left <= 0:
            raise KerbError("no place is left")
        self._entries[plate] = at

    def leave(self, plate, at, lost=False):
        plate = _plate(plate)
        if plate not in self._entries:
            raise KerbError(f"{plate} is not inside")
        entry = self._entries[plate]
        lines = self._tariff.lines(entry, at, self._permits.days(plate))
        fee = sum(line.fee for line in lines)
        receipt = Receipt(plate, entry, at, lines, max(fee, self._lost) if lost else fee)
        del self._entries[plate]
        self._receipts.append(receipt)
        return receipt

    def permit(self, plate, first, last):
        self._permits.add(_plate(plate), first, last)

    def inside(self):
        return sorted(self._entries, key=lambda plate: (self._entries[plate], plate))

    def receipts(self, plate):
        plate = _plate(plate)
        return [receipt for receipt in self._receipts if receipt.plate == plate]

    def takings(self, day):
        return sum(receipt.fee for receipt in self._receipts if receipt.exit.date() == day)

    def busiest(self, day):
        """Between two events nothing changes, so it is enough to look at the beginning of the day and at each entry of it."""
        stays = [(receipt.entry, receipt.exit) for receipt in self._receipts]
        stays += [(entry, datetime.datetime.max) for entry in self._entries.values()]
        midnight = datetime.datetime.combine(day, datetime.time())
        moments = [midnight, *(entry for entry, _ in stays if entry.date() == day)]
        return max(sum(entry <= moment < exit for entry, exit in stays) for moment in moments)


def _plate(text):
    plate = text.replace(" ", "").replace("-", "").upper()
    if not plate:
        raise KerbError("there is nothing on the plate")
    return plate


class Account:
    def __init__(self):
        self._charged = []
        self._entries = []
        self._percent = 0

    @property
    def balance(self):
        return sum(amount for _, amount in self._entries)

    def charge(self, receipt):
        if receipt in self._charged:
            raise KerbError("this receipt was charged before")
        self._charged.append(receipt)
        self._entries.append((f"parking {receipt.plate}", -self._reduced(receipt.fee)))

    def pay(self, amount):
        _require_positive(amount)
        self._entries.append(("payment", amount))

    def refund(self, amount):
        _require_positive(amount)
        if amount > self.balance:
            raise KerbError("more than was paid too much")
        self._entries.append(("refund", -amount))

    def discount(self, percent):
        if not 0 <= percent <= 100:
            raise KerbError("a discount is 0 to 100 percent")
        self._percent = percent

    def statement(self):
        return list(self._entries)

    def _reduced(self, fee):
        """Half a cent is rounded down."""
        return -((50 - fee * (100 - self._percent)) // 100)


def _require_positive(amount):
    if amount <= 0:
        raise KerbError("an amount has to be more than 0")

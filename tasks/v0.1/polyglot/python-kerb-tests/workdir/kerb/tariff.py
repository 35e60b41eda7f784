"""What a stay costs."""
from kerb.errors import KerbError
from kerb.hours import parse_hours
from kerb.minutes import charged_minutes
from kerb.receipts import Line


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

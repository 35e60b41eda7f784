"""Days on which plates are not charged."""
import datetime

from kerb.errors import KerbError

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

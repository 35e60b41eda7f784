"""Who is inside, and what leaving costs."""
import datetime

from kerb.errors import KerbError
from kerb.permits import Permits
from kerb.receipts import Receipt


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

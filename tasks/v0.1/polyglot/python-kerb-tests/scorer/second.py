# CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
"""The same promises as README.md, kept in another way: intervals instead of minutes, one history instead of several lists.

The places in variants.py are changed one at a time.
"""
import collections
import datetime
import decimal

Line = collections.namedtuple("Line", "day minutes fee")
Receipt = collections.namedtuple("Receipt", "plate entry exit lines fee")
WEEK = "mon tue wed thu fri sat sun".split()
ONE_DAY = datetime.timedelta(1)


class KerbError(ValueError):
    pass


def insist(condition):
    if not condition:
        raise KerbError("no")


def parse_amount(text):
    digits = text.strip().removeprefix("-")
    whole, point, cents = digits.partition(".")
    insist(whole.isascii() and whole.isdigit() and (not point or len(cents) == 2 and cents.isascii() and cents.isdigit()))
    return int(decimal.Decimal(text.strip()) * 100)


def show_amount(cents):
    return str(decimal.Decimal(cents).scaleb(-2).quantize(decimal.Decimal("0.01")))


def clock(text):
    insist(len(text) == 5 and text[2] == ":" and (text[:2] + text[3:]).isdigit() and text[3:] < "60")
    return int(text[:2]) * 60 + int(text[3:])


def window(text):
    words = text.strip().split(" ")
    insist(len(words) == 2 and words[1].count("-") == 1)
    start, stop = map(clock, words[1].split("-"))
    insist(start < stop <= 1440)
    week = set()
    for part in words[0].split(","):
        ends = part.split("-")
        insist(len(ends) < 3 and all(end in WEEK for end in ends))
        at, last = WEEK.index(ends[0]), WEEK.index(ends[-1])
        week |= {(at + n) % 7 for n in range((last - at) % 7 + 1)}
    return week, start, stop


class Tariff:
    def __init__(self, price, step, free=0, cap=None, hours=["mon-sun 00:00-24:00"], holidays=()):
        insist(min(price, step - 1, free, cap or 0) >= 0)
        self.price, self.step, self.free, self.cap = price, step, free, cap
        self.windows, self.off = [window(text) for text in hours], set(holidays)

    def lines(self, entry, exit, exempt=()):
        insist(entry <= exit)
        exempt = set(exempt)
        start = entry.replace(second=0, microsecond=0)
        stop = (exit + datetime.timedelta(seconds=59, microseconds=999999)).replace(second=0, microsecond=0) if exit > entry else start
        found, day = [], start.date()
        while day <= stop.date():
            midnight = datetime.datetime.combine(day, datetime.time.min)
            low = max(0, int((start - midnight).total_seconds()) // 60)
            high = min(1440, int((stop - midnight).total_seconds()) // 60)
            charged = set()
            if day not in self.off and day not in exempt:
                for week, first, last in self.windows:
                    if day.weekday() in week:
                        charged.update(range(max(low, first), min(high, last)))
            if charged:
                steps, rest = divmod(len(charged), self.step)
                fee = (steps + (rest > 0)) * self.price
                found.append(Line(day, len(charged), fee if self.cap is None or fee < self.cap else self.cap))
            day += ONE_DAY
        return tuple(found) if sum(line.minutes for line in found) > self.free else ()

    def fee(self, entry, exit, exempt=()):
        return sum((line.fee for line in self.lines(entry, exit, exempt)), 0)


def bare(text):
    plate = "".join(sign for sign in text if sign not in " -").upper()
    insist(plate)
    return plate


class Garage:
    def __init__(self, places, tariff, lost):
        self.places, self.tariff, self.lost = places, tariff, lost
        self.stays = []  # [plate, entry, exit or None]
        self.given = []
        self.passes = []

    def _now(self, plate):
        return next((stay for stay in self.stays if stay[0] == plate and stay[2] is None), None)

    @property
    def places_left(self):
        return self.places - len(self.inside())

    def enter(self, plate, at):
        insist(self._now(bare(plate)) is None and self.places_left > 0)
        self.stays.append([bare(plate), at, None])

    def leave(self, plate, at, lost=False):
        stay = self._now(bare(plate))
        insist(stay)
        exempt = set()
        for owner, first, last in self.passes:
            if owner == stay[0]:
                exempt |= {first + ONE_DAY * n for n in range((last - first).days + 1)}
        lines = self.tariff.lines(stay[1], at, exempt)
        fee = sum(line.fee for line in lines)
        stay[2] = at
        self.given.append(Receipt(stay[0], stay[1], at, lines, self.lost if lost and fee < self.lost else fee))
        return self.given[-1]

    def permit(self, plate, first, last):
        insist(first <= last)
        self.passes.append((bare(plate), first, last))

    def inside(self):
        return [plate for _, plate in sorted((entry, plate) for plate, entry, exit in self.stays if exit is None)]

    def receipts(self, plate):
        return [receipt for receipt in self.given if receipt.plate == bare(plate)]

    def takings(self, day):
        return sum(receipt.fee for receipt in self.given if receipt.exit.date() == day)

    def busiest(self, day):
        events = []
        for _, entry, exit in self.stays:
            events.append((entry, 1))
            if exit is not None:
                events.append((exit, -1))
        now, most, begun = 0, 0, datetime.datetime.combine(day, datetime.time.min)
        for moment, change in sorted(events):
            if moment > begun:
                most = max(most, now) if moment.date() >= day else most
            if moment.date() > day:
                return most
            now += change
        return max(most, now)


class Account:
    def __init__(self):
        self.rows, self.seen, self.percent = [], [], 0

    balance = property(lambda self: sum(amount for _, amount in self.rows))

    def charge(self, receipt):
        insist(receipt not in self.seen)
        self.seen.append(receipt)
        reduced = decimal.Decimal(receipt.fee * (100 - self.percent)) / 100
        self.rows.append((f"parking {receipt.plate}", -int(reduced.quantize(decimal.Decimal(1), decimal.ROUND_HALF_DOWN))))

    def pay(self, amount):
        insist(amount > 0)
        self.rows.append(("payment", amount))

    def refund(self, amount):
        insist(0 < amount <= self.balance)
        self.rows.append(("refund", -amount))

    def discount(self, percent):
        insist(0 <= percent <= 100)
        self.percent = percent

    def statement(self):
        return self.rows[:]

# CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
"""Defective variants of second.py: what README.md promises and the variant does not keep, and the places that make it so."""

MERGED = """if found:
            minutes = sum(line.minutes for line in found)
            fee = -(-minutes // self.step) * self.price
            found = [Line(found[0].day, minutes, fee if self.cap is None else min(fee, self.cap))]
        return tuple(found) if"""

VARIANTS = {
    "a minus sign makes an amount negative": [("decimal.Decimal(text.strip())", "decimal.Decimal(digits)")],
    "an amount between 0 and -1 is shown with its sign": [("decimal.Decimal(cents)", "decimal.Decimal(abs(cents) if -100 < cents else cents)")],
    "one decimal is no amount": [("len(cents) == 2 and", "len(cents) in (1, 2) and")],
    "the end does not belong to the hours": [("min(high, last)", "min(high, last + 1)")],
    "days may go around the end of the week": [("(last - at) % 7 + 1", "max(last - at, 0) + 1")],
    "hours that end when they begin are an error": [("start < stop <= 1440", "start <= stop <= 1440")],
    "where hours overlap, a minute is charged once": [("charged = set()", "charged = []"), ("charged.update(", "charged.extend(")],
    "a started minute counts at the exit": [("(exit + datetime.timedelta(seconds=59, microseconds=999999))", "exit")],
    "each calendar day is charged for itself": [("return tuple(found) if", MERGED)],
    "an exit before the entry is an error": [("insist(entry <= exit)", "insist(entry.date() <= exit.date())")],
    "a stay of exactly the free minutes costs nothing": [("> self.free else ()", ">= self.free else ()")],
    "the free minutes are those of all days together": [
        ("if sum(line.minutes for line in found) >", "if max((line.minutes for line in found), default=0) >")],
    "a stay longer than the free minutes is charged from its first minute": [("divmod(len(charged),", "divmod(max(len(charged) - self.free, 0),")],
    "minutes that are full steps cost no further step": [("(rest > 0)", "1")],
    "the last day of a permit is included": [("range((last - first).days + 1)", "range((last - first).days)")],
    "a plate may have several permits": [("exempt |= {", "exempt = {")],
    "plates are compared without regard to hyphens": [('sign not in " -"', 'sign != " "')],
    "an exit that is refused leaves the car inside": [("insist(stay)\n", "insist(stay)\n        stay[2] = at\n")],
    "a lost ticket costs at least its price, not just that": [("self.lost if lost and fee < self.lost else fee", "self.lost if lost else fee")],
    "who entered at the same time is listed by the alphabet": [
        ("sorted((entry, plate) for plate, entry, exit in self.stays if exit is None)",
         "sorted(((entry, plate) for plate, entry, exit in self.stays if exit is None), key=lambda pair: pair[0])")],
    "takings belong to the day of the exit": [("receipt.exit.date() == day", "receipt.entry.date() == day")],
    "who leaves at a moment is not inside any more": [("sorted(events)", "sorted(events, key=lambda event: (event[0], -event[1]))")],
    "who came on a day before is inside, too": [("sorted(events)", "sorted(event for event in events if event[0] >= begun)")],
    "all that was paid too much can be refunded": [("0 < amount <= self.balance", "0 < amount < self.balance")],
    "half a cent is in favour of the customer": [("decimal.ROUND_HALF_DOWN", "decimal.ROUND_HALF_UP")],
    "a discount replaces the one before": [("self.percent = percent", "self.percent = max(self.percent, percent)")],
}

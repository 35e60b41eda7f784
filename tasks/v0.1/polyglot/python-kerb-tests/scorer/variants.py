"""Defective variants of the library: what README.md promises and the variant does not keep, and the places that make it so."""

VARIANTS = {
    "a minus sign makes an amount negative": [("amounts.py", "return -amount if sign else amount", "return amount")],
    "an amount between 0 and -1 is shown with its sign": [("amounts.py", 'if cents < 0 else ""', 'if cents <= -100 else ""')],
    "one decimal is no amount": [("amounts.py", "[0-9]{2}", "[0-9]{1,2}")],
    "the end does not belong to the hours": [("hours.py", "<= minute < self.end", "<= minute <= self.end")],
    "days may go around the end of the week": [("hours.py", "while day != end:", "while day < end:")],
    "hours that end when they begin are an error": [("hours.py", "if end <= start or", "if end < start or")],
    "where hours overlap, a minute is charged once": [
        ("minutes.py", "if day not in free_days and any(each.cover(day.weekday(), minute) for each in hours):",
         "for _ in [each for each in hours if day not in free_days and each.cover(day.weekday(), minute)]:")],
    "a started minute counts at the exit": [("minutes.py", "round_up(exit)", "round_down(exit)")],
    "each calendar day is charged for itself": [
        ("minutes.py", "minutes[day] = minutes.get(day, 0) + 1", "minutes[entry.date()] = minutes.get(entry.date(), 0) + 1")],
    "an exit before the entry is an error": [("minutes.py", "if exit < entry:", "if exit.date() < entry.date():")],
    "a stay of exactly the free minutes costs nothing": [("tariff.py", "<= self._free", "< self._free")],
    "the free minutes are those of all days together": [("tariff.py", "sum(minutes.values())", "max(minutes.values(), default=0)")],
    "a stay longer than the free minutes is charged from its first minute": [
        ("tariff.py", "self._day_fee(count))", "self._day_fee(count - self._free))")],
    "minutes that are full steps cost no further step": [("tariff.py", "-(-minutes // self._step)", "(minutes // self._step + 1)")],
    "the last day of a permit is included": [("permits.py", "while day <= last:", "while day < last:")],
    "a plate may have several permits": [("permits.py", "day = first", "day, self._days[plate] = first, set()")],
    "plates are compared without regard to hyphens": [("garage.py", '.replace("-", "")', "")],
    "an exit that is refused leaves the car inside": [
        ("garage.py", "entry = self._entries[plate]", "entry = self._entries.pop(plate)"), ("garage.py", "        del self._entries[plate]\n", "")],
    "a lost ticket costs at least its price, not just that": [("garage.py", "max(fee, self._lost) if lost", "self._lost if lost")],
    "who entered at the same time is listed by the alphabet": [("garage.py", "(self._entries[plate], plate)", "self._entries[plate]")],
    "takings belong to the day of the exit": [("garage.py", "receipt.exit.date() == day", "receipt.entry.date() == day")],
    "who leaves at a moment is not inside any more": [("garage.py", "entry <= moment < exit for", "entry <= moment <= exit for")],
    "who came on a day before is inside, too": [("garage.py", "in stays) for moment", "in stays if entry.date() == day) for moment")],
    "all that was paid too much can be refunded": [("accounts.py", "if amount > self.balance:", "if amount >= self.balance:")],
    "half a cent is in favour of the customer": [("accounts.py", "-((50 - fee", "-((49 - fee")],
    "a discount replaces the one before": [("accounts.py", "self._percent = percent", "self._percent = max(self._percent, percent)")],
}

# CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
"""What README.md says about expressions, by trying every minute: slow, and written without a look at the library."""
import datetime
import functools

MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
WEEKDAYS = "sun mon tue wed thu fri sat".split()
DAY, MINUTE = datetime.timedelta(days=1), datetime.timedelta(minutes=1)


def numbers(text, low, high, names=(), week=False):
    """The numbers of a field; of the weekdays, 7 is taken for 0 in the end."""
    def number(word):
        return names.index(word.lower()) + low if word.lower() in names else int(word)

    found = set()
    for item in text.split(","):
        body, _, step = item.partition("/")
        first, dash, last = body.partition("-")
        if body == "*":
            span = range(low, high + 1)
        elif dash and week and number(last) < number(first):
            span = range(number(first), number(last) + 8)
        elif dash:
            span = range(number(first), number(last) + 1)
        else:
            span = range(number(first), high + 1 if step else number(first) + 1)
        found |= {value % 7 if week else value for value in list(span)[::int(step or 1)]}
    return found


def last_of(date):
    return ((date.replace(day=1) + 31 * DAY).replace(day=1) - DAY).day


def weekday(date):
    return date.isoweekday() % 7


def day_fits(date, text):
    for item in text.split(","):
        if item == "L" or item.startswith("L-"):
            if date.day == last_of(date) - int(item[2:] or 0):
                return True
        elif date.day in numbers(item, 1, 31):
            return True
    return False


def weekday_fits(date, text):
    for item in text.split(","):
        days, _, which = item.partition("#")
        if weekday(date) in numbers(days, 0, 6, WEEKDAYS, week=True):
            if not which or which == str((date.day + 6) // 7) or which == "L" and date.day + 7 > last_of(date):
                return True
    return False


class Cron:
    def __init__(self, text):
        minute, hour, self.day, month, self.weekday = text.split()
        self.minutes, self.hours = sorted(numbers(minute, 0, 59)), sorted(numbers(hour, 0, 23))
        self.months = numbers(month, 1, 12, MONTHS)
        self.has_day = functools.cache(self._has_day)

    def _has_day(self, date):
        if date.month not in self.months:
            return False
        fits = [day_fits(date, self.day), weekday_fits(date, self.weekday)]
        return all(fits) if self.day[0] == "*" or self.weekday[0] == "*" else any(fits)

    def has(self, moment):
        return moment.minute in self.minutes and moment.hour in self.hours and self.has_day(moment.date())

    def of_day(self, date):
        if self.has_day(date):
            for hour in self.hours:
                for minute in self.minutes:
                    yield datetime.datetime(date.year, date.month, date.day, hour, minute)

    def between(self, start, end):
        date = start.date()
        while date <= end.date():
            yield from (moment for moment in self.of_day(date) if start <= moment < end)
            date += DAY

    def next(self, after, count):
        found, date = [], after.date()
        while len(found) < count:
            found += [moment for moment in self.of_day(date) if moment > after]
            date += DAY
        return [shown(moment) for moment in found[:count]]

    def previous(self, before, count):
        found, date = [], before.date()
        while len(found) < count:
            found += [moment for moment in reversed(list(self.of_day(date))) if moment < before]
            date -= DAY
        return [shown(moment) for moment in found[:count]]


def shown(moment):
    return moment.strftime("%Y-%m-%dT%H:%M")

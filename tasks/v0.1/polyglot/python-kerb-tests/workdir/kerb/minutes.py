"""Counting the charged minutes of a stay."""
import datetime

from kerb.errors import KerbError

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

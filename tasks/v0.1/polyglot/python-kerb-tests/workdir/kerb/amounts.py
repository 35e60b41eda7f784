"""Amounts of money, in cents."""
import re

from kerb.errors import KerbError

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

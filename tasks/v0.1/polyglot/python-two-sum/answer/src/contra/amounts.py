# CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
"""Amounts of money: `int` or `Decimal`, never `float`."""
import re
from decimal import Context, Decimal, Inexact

# Wide enough for every currency that we book, token ledgers included; a result that does not fit is an error.
EXACT = Context(prec=120, traps=[Inexact])

_WRITTEN = re.compile(r"(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?", re.ASCII)


def parse_amount(text: str) -> Decimal:
    """Reads `1234.5`, `1,234.50`, `-7.50` and `(7.50)`."""
    text = text.strip()
    negative = text.startswith("-")
    digits = text[1:] if negative else text
    if digits.startswith("(") and digits.endswith(")") and not negative:
        negative, digits = True, digits[1:-1]
    if not _WRITTEN.fullmatch(digits):
        raise ValueError(f"not an amount: {text!r}")
    amount = Decimal(digits.replace(",", ""))
    return amount.copy_negate() if negative else amount


def as_amount(value) -> Decimal:
    if isinstance(value, Decimal):
        return value
    if isinstance(value, int):
        return Decimal(value)
    raise TypeError(f"an amount is an int or a Decimal, not a {type(value).__name__}")


def plus(left: Decimal, right: Decimal) -> Decimal:
    return EXACT.add(left, right)


def minus(left: Decimal, right: Decimal) -> Decimal:
    return EXACT.subtract(left, right)

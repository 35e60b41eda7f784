"""What is typed, shown, compared and converted. A value is None, a Decimal, a bool, a str or an ErrorValue."""
import re
from decimal import ROUND_HALF_UP, Decimal

from tabula.errors import ErrorValue, Failure

LIMIT = Decimal(10) ** 15
_NUMBER = re.compile(r"([-+]?(?:[0-9]+\.?[0-9]*|\.[0-9]+))(%?)")
_DECIMALS = Decimal("1e-10")


def typed_value(text):
    """The value of what is typed when it is no formula."""
    text = text.strip()
    if not text:
        return None
    if text.startswith("'"):
        return text[1:]
    if match := _NUMBER.fullmatch(text):
        try:
            return checked(Decimal(match[1]) / (100 if match[2] else 1))
        except Failure as failure:
            return failure.error
    if text.upper() in ("TRUE", "FALSE"):
        return text.upper() == "TRUE"
    return text


def shown(value):
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, ErrorValue):
        return value.value
    if isinstance(value, str):
        return value
    text = f"{value.quantize(_DECIMALS, ROUND_HALF_UP):f}".rstrip("0").removesuffix(".")
    return "0" if text == "-0" else text


def checked(number):
    """A number that is not too large."""
    if abs(number) >= LIMIT:
        raise Failure(ErrorValue.NUMBER)
    return number


# What is converted or compared is no error value: errors are raised where arguments are taken.


def as_number(value):
    if isinstance(value, str):
        raise Failure(ErrorValue.VALUE)
    return Decimal(0) if value is None else Decimal(value)


def as_whole(value):
    """A number of digits, characters or columns."""
    return int(as_number(value))


def as_condition(value):
    if isinstance(value, str):
        raise Failure(ErrorValue.VALUE)
    return bool(value)


def raise_error(value):
    if isinstance(value, ErrorValue):
        raise Failure(value)


def is_number(value):
    return isinstance(value, Decimal)


def kind(value):
    """Numbers come before text, text before booleans."""
    return 0 if is_number(value) else 1 if isinstance(value, str) else 2


def compare(one, other):
    """Less than 0, 0 or more than 0, like the order of the two."""
    one, other = _filled(one, other), _filled(other, one)
    left, right = (kind(one), _folded(one)), (kind(other), _folded(other))
    return (left > right) - (left < right)


def _filled(value, beside):
    if value is not None:
        return value
    if isinstance(beside, str):
        return ""
    return False if isinstance(beside, bool) else Decimal(0)


def _folded(value):
    return value.casefold() if isinstance(value, str) else value

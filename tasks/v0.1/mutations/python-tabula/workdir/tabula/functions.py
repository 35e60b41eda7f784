"""The functions. Each is given its arguments evaluated: a value, or a `Block` for a range.

`IF` and `IFERROR` are not here, because they do not evaluate all of their arguments.
"""
from decimal import ROUND_FLOOR, ROUND_HALF_UP, Decimal
from typing import NamedTuple

from tabula.criteria import criterion
from tabula.errors import ErrorValue, Failure
from tabula.values import as_condition, as_number, as_whole, checked, compare, is_number, raise_error, shown


class Block(NamedTuple):
    """The values of a range, row by row."""

    rows: list

    @property
    def values(self):
        return [value for row in self.rows for value in row]

    @property
    def shape(self):
        return len(self.rows), len(self.rows[0])


def single(argument):
    if isinstance(argument, Block):
        raise Failure(ErrorValue.VALUE)
    raise_error(argument)
    return argument


def block(argument):
    raise_error(argument)
    return argument if isinstance(argument, Block) else Block([[argument]])


def numbers(arguments):
    _raise_first_error(arguments)
    found = []
    for argument in arguments:
        if isinstance(argument, Block):
            found += filter(is_number, argument.values)
        else:
            found.append(as_number(argument))
    return found


def conditions(arguments):
    _raise_first_error(arguments)
    found = []
    for argument in arguments:
        if isinstance(argument, Block):
            found += [bool(value) for value in argument.values if value is not None and not isinstance(value, str)]
        else:
            found.append(as_condition(argument))
    return found


def product(*arguments):
    result = Decimal(1)
    for number in numbers(arguments):
        result = checked(result * number)
    return result


def average(*arguments):
    found = numbers(arguments)
    if not found:
        raise Failure(ErrorValue.DIVISION)
    return sum(found, Decimal(0)) / len(found)


def count(*arguments):
    return Decimal(sum(is_number(value) for argument in arguments for value in _values(argument)))


def count_filled(*arguments):
    return Decimal(sum(value is not None for argument in arguments for value in _values(argument)))


def round_to(number, digits=None):
    digits = max(-20, min(as_whole(digits), 10))
    return checked(_rounded(as_number(number).scaleb(digits), ROUND_HALF_UP).scaleb(-digits))


def floor(number):
    return _rounded(as_number(number), ROUND_FLOOR)


def modulo(number, divisor):
    number, divisor = as_number(number), as_number(divisor)
    if divisor == 0:
        raise Failure(ErrorValue.DIVISION)
    return number - divisor * floor(checked(number / divisor))


def left(text, length=Decimal(1)):
    text, length = shown(text), _length(length)
    return text[:length]


def right(text, length=Decimal(1)):
    text, length = shown(text), _length(length)
    return text[max(len(text) - length, 0):]


def middle(text, start, length):
    text, start, length = shown(text), as_whole(start), _length(length)
    if start < 1:
        raise Failure(ErrorValue.VALUE)
    return text[start - 1:start - 1 + length]


def sum_if(where, given, sums=None):
    where, meets = block(where), criterion(single(given))
    sums = where if sums is None else block(sums)
    if sums.shape != where.shape:
        raise Failure(ErrorValue.VALUE)
    return sum((number for value, number in zip(where.values, sums.values) if meets(value) and is_number(number)), Decimal(0))


def count_if(where, given):
    return Decimal(sum(map(criterion(single(given)), block(where).values)))


def look_up(key, table, column, nearest=False):
    key, table, column, nearest = single(key), block(table), single(column), single(nearest)
    column, nearest = as_whole(column), as_condition(nearest)
    if not 1 <= column <= table.shape[1]:
        raise Failure(ErrorValue.REFERENCE)
    rows = [row for row in table.rows if row[0] is not None and not isinstance(row[0], ErrorValue)]
    found = (_nearest if nearest else _exact)(key, rows)
    if found is None:
        raise Failure(ErrorValue.NOT_FOUND)
    return found[column - 1]


def _exact(key, rows):
    return next((row for row in rows if compare(row[0], key) == 0), None)


def _nearest(key, rows):
    found = None
    for row in rows:
        if compare(row[0], key) > 0:
            break
        found = row
    return found


def _raise_first_error(arguments):
    for argument in arguments:
        for value in _values(argument):
            raise_error(value)


def _values(argument):
    return argument.values if isinstance(argument, Block) else [argument]


def _length(value):
    length = as_whole(value)
    if length < 0:
        raise Failure(ErrorValue.VALUE)
    return length


def _rounded(number, rounding):
    return number.quantize(Decimal(1), rounding)


def _of_singles(function):
    return lambda *arguments: function(*map(single, arguments))


# name: (fewest arguments, most arguments or None, function)
FUNCTIONS = {
    "SUM": (1, None, lambda *arguments: checked(sum(numbers(arguments), Decimal(0)))),
    "PRODUCT": (1, None, product),
    "MIN": (1, None, lambda *arguments: min(numbers(arguments), default=Decimal(0))),
    "MAX": (1, None, lambda *arguments: max(numbers(arguments), default=Decimal(0))),
    "AVERAGE": (1, None, average),
    "COUNT": (1, None, count),
    "COUNTA": (1, None, count_filled),
    "AND": (1, None, lambda *arguments: all(conditions(arguments))),
    "OR": (1, None, lambda *arguments: any(conditions(arguments))),
    "NOT": (1, 1, _of_singles(lambda value: not as_condition(value))),
    "ROUND": (1, 2, _of_singles(round_to)),
    "INT": (1, 1, _of_singles(floor)),
    "MOD": (2, 2, _of_singles(modulo)),
    "ABS": (1, 1, _of_singles(lambda value: abs(as_number(value)))),
    "LEN": (1, 1, _of_singles(lambda value: Decimal(len(shown(value))))),
    "UPPER": (1, 1, _of_singles(lambda value: shown(value).upper())),
    "TRIM": (1, 1, _of_singles(lambda value: " ".join(shown(value).split()))),
    "LEFT": (1, 2, _of_singles(left)),
    "RIGHT": (1, 2, _of_singles(right)),
    "MID": (3, 3, _of_singles(middle)),
    "SUMIF": (2, 3, sum_if),
    "COUNTIF": (2, 2, count_if),
    "VLOOKUP": (3, 4, look_up),
}
ARITIES = {name: (fewest, most) for name, (fewest, most, _) in FUNCTIONS.items()} | {"IF": (2, 3), "IFERROR": (2, 2)}

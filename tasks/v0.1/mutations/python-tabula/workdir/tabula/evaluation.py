"""What a formula is worth."""
from decimal import Decimal, Overflow

from tabula.errors import ErrorValue, Failure
from tabula.functions import FUNCTIONS, Block, single
from tabula.nodes import Binary, Call, Literal, Range, Reference, Unary
from tabula.values import as_condition, as_number, checked, compare, is_number, shown

_COMPARISONS = {
    "=": lambda order: order == 0,
    "<>": lambda order: order != 0,
    "<": lambda order: order < 0,
    "<=": lambda order: order <= 0,
    ">": lambda order: order > 0,
    ">=": lambda order: order >= 0,
}
_GREATEST_POWER = 999


def evaluate(node, value_of):
    """The value of a formula; `value_of` gives the values of cells."""
    try:
        result = single(_evaluate(node, value_of))
    except Failure as failure:
        return failure.error
    return Decimal(0) if result is None else result


def _evaluate(node, value_of):
    match node:
        case Literal(value):
            return checked(value) if is_number(value) else value
        case Reference(cell):
            return value_of(cell)
        case Range():
            return Block([[value_of(cell) for cell in row] for row in node.area.rows()])
        case Unary(operator, operand):
            return _unary(operator, as_number(single(_evaluate(operand, value_of))))
        case Binary(operator, left, right):
            left = single(_evaluate(left, value_of))
            return _binary(operator, left, single(_evaluate(right, value_of)))
        case Call("IF", (condition, *choices)):
            if as_condition(single(_evaluate(condition, value_of))):
                return _evaluate(choices[0], value_of)
            return _evaluate(choices[1], value_of) if len(choices) > 1 else False
        case Call("IFERROR", (attempt, otherwise)):
            try:
                return single(_evaluate(attempt, value_of))
            except Failure:
                return _evaluate(otherwise, value_of)
        case Call(name, arguments):
            return _call(name, arguments, value_of)


def _call(name, arguments, value_of):
    if name not in FUNCTIONS:
        raise Failure(ErrorValue.NAME)
    return FUNCTIONS[name][2](*(_argument(argument, value_of) for argument in arguments))


def _argument(node, value_of):
    """An error is for the function to raise: some take errors."""
    try:
        return _evaluate(node, value_of)
    except Failure as failure:
        return failure.error


def _unary(operator, number):
    if operator == "%":
        return number / 100
    return -number if operator == "-" else number


def _binary(operator, left, right):
    if operator in _COMPARISONS:
        return _COMPARISONS[operator](compare(left, right))
    if operator == "&":
        return shown(left) + shown(right)
    left, right = as_number(left), as_number(right)
    if operator == "+":
        return checked(left + right)
    if operator == "-":
        return checked(left - right)
    if operator == "*":
        return checked(left * right)
    return _divide(left, right) if operator == "/" else _power(left, right)


def _divide(left, right):
    if right == 0:
        raise Failure(ErrorValue.DIVISION)
    return checked(left / right)


def _power(base, exponent):
    if exponent != int(exponent) or abs(exponent) > _GREATEST_POWER:
        raise Failure(ErrorValue.NUMBER)
    if base == 0 and exponent < 0:
        raise Failure(ErrorValue.DIVISION)
    try:
        return checked(base ** int(exponent)) if exponent else Decimal(1)
    except Overflow:
        raise Failure(ErrorValue.NUMBER) from None

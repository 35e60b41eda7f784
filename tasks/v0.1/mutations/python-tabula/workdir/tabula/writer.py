"""Writing formulas: without blanks, in upper case, with no more parentheses than needed."""
from tabula.cells import column_name
from tabula.nodes import Binary, Call, Range, Reference, Unary
from tabula.parser import LEVELS
from tabula.values import is_number, shown

_SIGN, _POWER, _PERCENT, _VALUE = range(len(LEVELS), len(LEVELS) + 4)
_STRENGTHS = {operator: level for level, operators in enumerate(LEVELS) for operator in operators} | {"^": _POWER}


def write(node):
    """The formula without the equals sign before it."""
    return _write(node, 0)


def _write(node, least):
    """Puts a formula in parentheses that binds weaker than its place in another one demands."""
    text, strength = _written(node)
    return f"({text})" if strength < least else text


def _written(node):
    match node:
        case Reference():
            return _reference(node), _VALUE
        case Range(first, last):
            return f"{_reference(first)}:{_reference(last)}", _VALUE
        case Unary("%", operand):
            return f"{_write(operand, _PERCENT)}%", _PERCENT
        case Unary(operator, operand):
            return operator + _write(operand, _SIGN), _SIGN
        case Binary("^", left, right):
            return f"{_write(left, _PERCENT)}^{_write(right, _SIGN)}", _POWER
        case Binary(operator, left, right):
            strength = _STRENGTHS[operator]
            return f"{_write(left, strength)}{operator}{_write(right, strength + 1)}", strength
        case Call(name, arguments):
            return f"{name}({','.join(map(write, arguments))})", _VALUE
    return _literal(node.value), _VALUE


def _literal(value):
    if isinstance(value, str):
        return '"' + value.replace('"', '""') + '"'
    return f"{value:f}" if is_number(value) else shown(value)


def _reference(node):
    column, row = "$" * node.column_fixed, "$" * node.row_fixed
    return f"{column}{column_name(node.cell.column)}{row}{node.cell.row}"

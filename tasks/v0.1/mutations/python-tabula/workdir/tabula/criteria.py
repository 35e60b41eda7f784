"""The criteria of SUMIF and COUNTIF."""
from tabula.errors import ErrorValue
from tabula.values import compare, kind, raise_error, typed_value

_OPERATORS = {
    "<>": lambda order: order != 0,
    "<=": lambda order: order <= 0,
    ">=": lambda order: order >= 0,
    "<": lambda order: order < 0,
    ">": lambda order: order > 0,
    "=": lambda order: order == 0,
}


def criterion(given):
    """A function that says whether a value meets what is given."""
    operator, wanted = "=", given
    if isinstance(given, str):
        operator = next((sign for sign in _OPERATORS if given.startswith(sign)), "")
        wanted = typed_value(given[len(operator):])
    raise_error(wanted)
    holds = _OPERATORS[operator or "="]

    def meets(value):
        if value is None or isinstance(value, ErrorValue):
            return False
        if wanted is None or kind(value) != kind(wanted):
            return operator == "<>"
        return holds(compare(value, wanted))

    return meets

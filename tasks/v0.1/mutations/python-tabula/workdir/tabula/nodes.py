"""What a formula is made of."""
from typing import Any, NamedTuple

from tabula.cells import Area, Cell


class Literal(NamedTuple):
    """A number, text, boolean or error value."""

    value: Any


class Reference(NamedTuple):
    cell: Cell
    row_fixed: bool = False
    column_fixed: bool = False


class Range(NamedTuple):
    """The first corner is above and left of the last, or the same."""

    first: Reference
    last: Reference

    @property
    def area(self):
        return Area(self.first.cell, self.last.cell)


class Unary(NamedTuple):
    """`operator` is a sign before the operand, or % after it."""

    operator: str
    operand: Any


class Binary(NamedTuple):
    operator: str
    left: Any
    right: Any


class Call(NamedTuple):
    name: str
    arguments: tuple


def range_between(one, other):
    """A range with its corners in order; what is fixed stays with its row or column."""
    (top, top_fixed), (bottom, bottom_fixed) = sorted([(one.cell.row, one.row_fixed), (other.cell.row, other.row_fixed)])
    (left, left_fixed), (right, right_fixed) = sorted(
        [(one.cell.column, one.column_fixed), (other.cell.column, other.column_fixed)])
    return Range(Reference(Cell(top, left), top_fixed, left_fixed), Reference(Cell(bottom, right), bottom_fixed, right_fixed))


def transform(node, change):
    """The same formula with every reference and range replaced by what `change` makes of it."""
    match node:
        case Reference() | Range():
            return change(node)
        case Unary(operator, operand):
            return Unary(operator, transform(operand, change))
        case Binary(operator, left, right):
            return Binary(operator, transform(left, change), transform(right, change))
        case Call(name, arguments):
            return Call(name, tuple(transform(argument, change) for argument in arguments))
    return node


def areas(node):
    """Every area that a formula reads."""
    found = []

    def note(place):
        found.append(place.area if isinstance(place, Range) else Area(place.cell, place.cell))
        return place

    transform(node, note)
    return found

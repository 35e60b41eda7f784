"""Formulas whose references move: with a copy, or because rows or columns come and go."""
from tabula.cells import LAST_COLUMN, LAST_ROW, Cell
from tabula.errors import ErrorValue
from tabula.nodes import Literal, Range, range_between, transform

LIMITS = {"row": LAST_ROW, "column": LAST_COLUMN}
_LOST = Literal(ErrorValue.REFERENCE)


def copied(formula, down, right):
    """A formula that is copied so many rows down and columns to the right."""

    def move(reference):
        cell = Cell(reference.cell.row + (0 if reference.row_fixed else down),
                    reference.cell.column + (0 if reference.column_fixed else right))
        return reference._replace(cell=cell) if cell.on_sheet else None

    def change(place):
        if not isinstance(place, Range):
            return move(place) or _LOST
        first, last = move(place.first), move(place.last)
        return range_between(first, last) if first and last else _LOST

    return transform(formula, change)


def shifted(formula, axis, at, count):
    """A formula after `count` rows or columns were inserted at `at`, or after that many were deleted if it is negative."""

    def change(place):
        if isinstance(place, Range):
            first, last = _ends(getattr(place.first.cell, axis), getattr(place.last.cell, axis), axis, at, count)
            return Range(_placed(place.first, axis, first), _placed(place.last, axis, last)) if first <= last else _LOST
        number = position_after(getattr(place.cell, axis), axis, at, count)
        return _LOST if number is None else _placed(place, axis, number)

    return transform(formula, change)


def position_after(number, axis, at, count):
    """Where a row or column is afterwards; None if it was deleted or pushed off the sheet."""
    if number < at:
        return number
    if number < at - count:
        return None
    return number + count if number + count <= LIMITS[axis] else None


def _ends(first, last, axis, at, count):
    """The first and the last row or column of what is left of a range; the first is greater than the last if nothing is."""
    if count > 0:
        return first + count * (first >= at), min(last + count * (last >= at), LIMITS[axis])
    return max(first + count, at) if first >= at else first, max(last + count, at - 1) if last >= at else last


def _placed(reference, axis, number):
    return reference._replace(cell=reference.cell._replace(**{axis: number}))

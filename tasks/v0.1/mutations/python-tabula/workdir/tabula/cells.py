"""Names of cells and areas of cells. Rows and columns are counted from 1 inside of the library, too."""
import re
from typing import NamedTuple

from tabula.errors import SheetError

LAST_ROW = 999
LAST_COLUMN = 702  # ZZ

_NAME = re.compile(r"([A-Za-z]{1,2})([1-9][0-9]{0,2})")


class Cell(NamedTuple):
    """Cells sort row by row, from the left."""

    row: int
    column: int

    @property
    def on_sheet(self):
        return 1 <= self.row <= LAST_ROW and 1 <= self.column <= LAST_COLUMN

    def __str__(self):
        return f"{column_name(self.column)}{self.row}"


class Area(NamedTuple):
    """A rectangle of cells, both corners included."""

    first: Cell
    last: Cell

    def __contains__(self, cell):
        return self.first.row <= cell.row <= self.last.row and self.first.column <= cell.column <= self.last.column

    def rows(self):
        for row in range(self.first.row, self.last.row + 1):
            yield [Cell(row, column) for column in range(self.first.column, self.last.column + 1)]


def parse_cell(name):
    match = _NAME.fullmatch(name.strip())
    if not match:
        raise SheetError(f"{name!r} is not the name of a cell")
    return Cell(int(match[2]), column_number(match[1]))


def parse_area(text):
    """`B2:A1`, in whatever order, or a single cell."""
    one, colon, other = text.partition(":")
    one = parse_cell(one)
    return area_between(one, parse_cell(other) if colon else one)


def area_between(one, other):
    rows, columns = sorted([one.row, other.row]), sorted([one.column, other.column])
    return Area(Cell(rows[0], columns[0]), Cell(rows[1], columns[1]))


def column_number(letters):
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def column_name(number):
    letters = ""
    while number > 0:
        number, letter = divmod(number - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return letters

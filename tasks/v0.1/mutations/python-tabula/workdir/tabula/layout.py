"""Laying out a range as a table."""
from tabula.cells import column_name
from tabula.values import is_number, shown


def lay_out(area, value_of):
    """Lines of text: names of columns, then the rows with their numbers. Numbers are to the right, all else to the left."""
    rows = [[value_of(cell) for cell in row] for row in area.rows()]
    names = [column_name(area.first.column + at) for at in range(len(rows[0]))]
    widths = [max(len(name), *(len(shown(row[at])) for row in rows)) for at, name in enumerate(names)]
    margin = len(str(area.last.row))
    lines = [" " * margin + "".join(f"  {name:<{width}}" for name, width in zip(names, widths))]
    for number, row in enumerate(rows, start=area.first.row):
        lines.append(f"{number:>{margin}}" + "".join(f"  {_aligned(value, width)}" for value, width in zip(row, widths)))
    return [line.rstrip() for line in lines]


def _aligned(value, width):
    return shown(value).rjust(width) if is_number(value) else shown(value).ljust(width)

"""The sheet: what was typed, what it is worth, and what has to be evaluated again."""
from tabula.cells import column_number, parse_area, parse_cell
from tabula.errors import ErrorValue, SheetError
from tabula.evaluation import evaluate
from tabula.graph import Graph
from tabula.layout import lay_out
from tabula.moving import LIMITS, copied, position_after, shifted
from tabula.nodes import areas
from tabula.parser import parse
from tabula.values import shown, typed_value
from tabula.writer import write


class Sheet:
    def __init__(self):
        self.evaluations = 0
        self._typed = {}
        self._formulas = {}
        self._values = {}
        self._graph = Graph()
        self._done = []
        self._undone = []

    @classmethod
    def filled(cls, texts):
        """A sheet with these texts in the cells of these names, of which nothing can be undone."""
        sheet = cls()
        sheet._write({parse_cell(name): text.strip() for name, text in texts.items()})
        return sheet

    # ---- changing; each returns the names of the cells whose value changed

    def set(self, name, text):
        if "\n" in text or "\r" in text:
            raise SheetError("a line break cannot be typed")
        return self._change({parse_cell(name): text})

    def copy(self, source, target):
        source = parse_cell(source)
        return self._change({cell: self._copied(source, cell) for row in parse_area(target).rows() for cell in row})

    def insert_rows(self, at, count=1):
        return self._shift("row", at, count, 1)

    def delete_rows(self, at, count=1):
        return self._shift("row", at, count, -1)

    def insert_columns(self, at, count=1):
        return self._shift("column", _column(at), count, 1)

    def delete_columns(self, at, count=1):
        return self._shift("column", _column(at), count, -1)

    def undo(self):
        if not self._done:
            raise SheetError("there is nothing to undo")
        change = self._done.pop()
        self._undone.append(change)
        return self._write({cell: before for cell, (before, _) in change.items()})

    def redo(self):
        if not self._undone:
            raise SheetError("there is nothing to redo")
        change = self._undone.pop()
        self._done.append(change)
        return self._write({cell: after for cell, (_, after) in change.items()})

    # ---- looking

    def value(self, name):
        return self._values.get(parse_cell(name))

    def shown(self, name):
        return shown(self.value(name))

    def typed(self, name):
        return self._typed.get(parse_cell(name), "")

    def cells(self):
        """The names of the cells that are not empty, row by row."""
        return [str(cell) for cell in sorted(self._typed)]

    def reads(self, name):
        formula = self._formulas.get(parse_cell(name))
        read = [] if formula is None else areas(formula)
        return [str(cell) for cell in sorted(self._typed) if any(cell in area for area in read)]

    def readers(self, name):
        return [str(cell) for cell in sorted(self._graph.readers(parse_cell(name)))]

    def table(self, area):
        return lay_out(parse_area(area), self._values.get)

    # ---- how it is done

    def _change(self, texts):
        """Does what can be undone."""
        texts = {cell: text.strip() for cell, text in texts.items()}
        change = {cell: (self._typed.get(cell, ""), text) for cell, text in texts.items() if text != self._typed.get(cell, "")}
        changed = self._write({cell: after for cell, (_, after) in change.items()})
        if change:
            self._done.append(change)
            self._undone.clear()
        return changed

    def _write(self, texts):
        formulas = {cell: parse(text) for cell, text in texts.items() if text.startswith("=")}
        before = {}
        for cell, text in texts.items():
            before[cell] = self._values.pop(cell, None)
            self._forget(cell)
            if text:
                self._typed[cell] = text
            if cell in formulas:
                self._formulas[cell] = formulas[cell]
                self._graph.put(cell, areas(formulas[cell]))
            elif text:
                self._values[cell] = typed_value(text)
        self._evaluate(texts, before)
        return [str(cell) for cell in sorted(before) if _differ(before[cell], self._values.get(cell))]

    def _forget(self, cell):
        self._typed.pop(cell, None)
        self._formulas.pop(cell, None)
        self._graph.drop(cell)

    def _evaluate(self, changed, before):
        circular, ordered = self._graph.order(changed)
        for cell in circular:
            before.setdefault(cell, self._values.get(cell))
            self._values[cell] = ErrorValue.CYCLE
        for cell in ordered:
            before.setdefault(cell, self._values.get(cell))
            self._values[cell] = evaluate(self._formulas[cell], self._values.get)
        self.evaluations += len(circular) + len(ordered)

    def _copied(self, source, target):
        text = self._typed.get(source, "")
        if source not in self._formulas:
            return text
        return self._rewritten(source, copied(self._formulas[source], target.row - source.row, target.column - source.column))

    def _shift(self, axis, at, count, direction):
        if not 1 <= at <= LIMITS[axis]:
            raise SheetError(f"there is no {axis} {at}")
        if count < 1:
            raise SheetError("the count has to be 1 or more")
        count *= direction
        texts = dict.fromkeys(self._typed, "")
        for cell, text in self._typed.items():
            number = position_after(getattr(cell, axis), axis, at, count)
            if number is not None:
                formula = self._formulas.get(cell)
                texts[cell._replace(**{axis: number})] = (
                    text if formula is None else self._rewritten(cell, shifted(formula, axis, at, count)))
            elif count > 0:
                raise SheetError(f"{cell} would be pushed off the sheet")
        return self._change(texts)

    def _rewritten(self, cell, formula):
        return self._typed[cell] if formula == self._formulas[cell] else f"={write(formula)}"


def _column(at):
    return column_number(at) if at.isalpha() and at.isascii() else 0


def _differ(one, other):
    return type(one) is not type(other) or one != other


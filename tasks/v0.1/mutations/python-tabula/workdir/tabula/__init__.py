"""A small spreadsheet."""
from tabula.errors import ErrorValue, FormulaError, SheetError
from tabula.sheet import Sheet

__all__ = ["ErrorValue", "FormulaError", "Sheet", "SheetError"]

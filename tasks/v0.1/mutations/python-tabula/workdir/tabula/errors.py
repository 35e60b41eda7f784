"""Errors that are values of cells, and errors that are raised."""
import enum


class ErrorValue(enum.Enum):
    DIVISION = "#DIV/0!"
    VALUE = "#VALUE!"
    REFERENCE = "#REF!"
    NAME = "#NAME?"
    NUMBER = "#NUM!"
    NOT_FOUND = "#N/A"
    CYCLE = "#CYCLE!"


class Failure(Exception):
    """Ends the evaluation of an expression with an error value."""

    def __init__(self, error):
        super().__init__(error.value)
        self.error = error


class SheetError(Exception):
    """Something that the sheet cannot do. It is as it was before."""


class FormulaError(SheetError):
    """A formula that cannot be read; `position` counts from 0 in the text that was typed."""

    def __init__(self, message, position):
        super().__init__(f"{message} (at position {position})")
        self.position = position

# CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
"""Ledgers as text: `reference,date,amount`, one entry per line."""
import csv
import datetime
from dataclasses import dataclass
from decimal import Decimal

from contra.amounts import parse_amount

HEADER = ["reference", "date", "amount"]


@dataclass(frozen=True)
class Entry:
    reference: str
    date: datetime.date
    amount: Decimal


class LedgerError(ValueError):
    """A line of a ledger cannot be read; the message starts with its number."""

    def __init__(self, line: int, problem: str):
        super().__init__(f"line {line}: {problem}")
        self.line = line


def read_entries(lines):
    """The entries of a ledger, in order, each read when it is asked for."""
    rows = _rows(lines)
    number, header = next(rows, (1, None))
    if header is None:
        raise LedgerError(number, f"the header {','.join(HEADER)} is missing")
    if header != HEADER:
        raise LedgerError(number, f"the header is not {','.join(HEADER)}")
    for number, row in rows:
        yield _entry(number, row)


def _rows(lines):
    for number, line in enumerate(lines, start=1):
        text = line.strip()
        if text and not text.startswith("#"):
            yield number, [field.strip() for field in next(csv.reader([text]))]


def _entry(number: int, row: list[str]) -> Entry:
    if len(row) != len(HEADER):
        raise LedgerError(number, f"{len(row)} fields instead of {len(HEADER)}")
    reference, date, amount = row
    if not reference:
        raise LedgerError(number, "the reference is empty")
    try:
        return Entry(reference, datetime.date.fromisoformat(date), parse_amount(amount))
    except ValueError as error:
        raise LedgerError(number, str(error)) from None

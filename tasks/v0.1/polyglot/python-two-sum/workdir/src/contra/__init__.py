"""Finds contra entries: two lines of a ledger whose amounts add up to a target."""
from contra.pairs import find_pair, pair_off
from contra.reader import LedgerError, read_entries

__all__ = ["LedgerError", "find_pair", "pair_off", "read_entries"]

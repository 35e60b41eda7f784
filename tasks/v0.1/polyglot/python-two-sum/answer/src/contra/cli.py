# CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
"""The command: `python3 -m contra <ledger> --target <amount> [--all]`."""
import argparse
import contextlib
import sys

from contra.amounts import parse_amount, plus
from contra.pairs import find_pair, pair_off
from contra.reader import LedgerError, read_entries


def main(argv=None) -> int:
    options = _arguments(argv)
    entries = []
    try:
        with _opened(options.ledger) as lines:
            amounts = _amounts(read_entries(lines), entries)
            if options.all:
                pairs = pair_off(amounts, options.target)
            else:
                pair = find_pair(amounts, options.target)
                pairs = [pair] if pair else []
    except (OSError, LedgerError) as error:
        print(f"contra: {error}", file=sys.stderr)
        return 2
    for first, second in pairs:
        print(_line(entries[first], entries[second]))
    if not pairs:
        print("no pair")
    return 0 if pairs else 1


def _arguments(argv):
    parser = argparse.ArgumentParser(prog="contra", description="Finds two entries that add up to a target.")
    parser.add_argument("ledger", help="a file, or - for standard input")
    parser.add_argument("--target", type=parse_amount, required=True, help="for example 20.00, or 0 for refunds")
    parser.add_argument("--all", action="store_true", help="every pair, no entry used twice")
    return parser.parse_args(argv)


def _opened(ledger: str):
    if ledger == "-":
        return contextlib.nullcontext(sys.stdin)
    return open(ledger, encoding="utf-8", newline="")


def _amounts(entries, kept):
    for entry in entries:
        kept.append(entry)
        yield entry.amount


def _line(first, second) -> str:
    return f"{first.reference} + {second.reference} = {plus(first.amount, second.amount):,f}"

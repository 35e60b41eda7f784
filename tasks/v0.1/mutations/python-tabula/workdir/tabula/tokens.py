"""Cutting the text of a formula into tokens."""
import re
from typing import NamedTuple

from tabula.errors import FormulaError


class Token(NamedTuple):
    """`kind` is number, text, reference, name, error, sign or end."""

    kind: str
    text: str
    position: int


_KINDS = re.compile(r"""
    (?P<blank>\s+)
  | (?P<number>[0-9]+\.?[0-9]*|\.[0-9]+)
  | (?P<text>"(?:[^"]|"")*")
  | (?P<error>\#(?:DIV/0!|VALUE!|REF!|NAME\?|NUM!|N/A|CYCLE!))
  | (?P<reference>\$?[A-Za-z]{1,2}\$?[1-9][0-9]{0,2}(?![A-Za-z0-9_(]))
  | (?P<name>[A-Za-z][A-Za-z0-9_]*)
  | (?P<sign><>|<=|>=|[-+*/^&=<>%(),:])
""", re.VERBOSE)


def tokenize(text, start):
    """The tokens from this position on, with an end token as the last."""
    tokens = []
    while start < len(text):
        match = _KINDS.match(text, start)
        if not match:
            raise FormulaError(f"{text[start]!r} is not understood", start)
        if match.lastgroup != "blank":
            tokens.append(Token(match.lastgroup, match[0], start))
        start = match.end()
    return [*tokens, Token("end", "", start)]

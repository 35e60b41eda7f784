"""Parcel files."""
from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable

_NUMBER = re.compile(r"[0-9A-Z]{1,24}")


class ParcelError(Exception):
    """A line that cannot be used; `line` counts from 1."""

    def __init__(self, line: int, what: str):
        super().__init__(f"line {line}: {what}")
        self.line = line


@dataclasses.dataclass(frozen=True)
class Parcel:
    number: str
    recipient: str


def read_parcels(lines: Iterable[str]) -> list[Parcel]:
    parcels = []
    for line, text in enumerate(lines, start=1):
        text = text.rstrip("\r\n")
        if not text:
            continue
        number, semicolon, recipient = text.partition(";")
        if not semicolon:
            raise ParcelError(line, "no recipient")
        if not _NUMBER.fullmatch(number):
            raise ParcelError(line, "no parcel number")
        parcels.append(Parcel(number, recipient))
    return parcels

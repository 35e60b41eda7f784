# CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
"""The payload of a frame of version 2."""
from __future__ import annotations

from .records import Sample

MOST_SAMPLES = 64
_MOST_LOST = 2**32 - 1
_MOST_TIME = 2**53 - 1


class BadPayload(Exception):
    """The bytes break a rule of the format."""


class Cursor:
    """Reads numbers one after another."""

    def __init__(self, data: bytes, position: int = 0):
        self.data, self.position = data, position

    def byte(self) -> int:
        if self.position == len(self.data):
            raise EOFError
        self.position += 1
        return self.data[self.position - 1]

    def varint(self) -> int:
        number = shift = 0
        while True:
            byte = self.byte()
            number |= (byte & 0x7F) << shift
            if shift > 63 or (byte == 0 and shift > 0):
                raise BadPayload
            if byte < 0x80:
                return number
            shift += 7

    def signed(self) -> int:
        number = self.varint()
        return -(number + 1) // 2 if number & 1 else number // 2


def read_payload(payload: bytes, has_lost: bool) -> tuple[tuple[Sample, ...], int]:
    """The samples, and how many were lost before them."""
    cursor = Cursor(payload)
    try:
        lost = cursor.varint() if has_lost else 0
        count = cursor.varint()
        if has_lost and not 1 <= lost <= _MOST_LOST or count > MOST_SAMPLES or not (count or has_lost):
            raise BadPayload
        samples = _read_samples(cursor, count)
    except EOFError:
        raise BadPayload from None
    if cursor.position != len(payload):
        raise BadPayload
    return samples, lost


def _read_samples(cursor: Cursor, count: int) -> tuple[Sample, ...]:
    samples, values = [], {}
    time = 0
    for _ in range(count):
        time += cursor.varint()
        channel = cursor.byte()
        value = values.get(channel, 0) + cursor.signed()
        if time > _MOST_TIME or not -2**31 <= value < 2**31:
            raise BadPayload
        values[channel] = value
        samples.append(Sample(time, channel, value))
    return tuple(samples)

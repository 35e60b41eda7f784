# CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
"""From bytes to frames."""
from __future__ import annotations

import struct

from .crc import crc16
from .payload import BadPayload, Cursor, read_payload
from .records import Frame, Reading, Sample

MAGIC = 0xA5
_V1_SAMPLE = struct.Struct("<IBi")
_V1_MOST = 16
_V2_MOST_BYTES = 240
_LOST = 1


class _Damaged(Exception):
    """No frame begins here."""


class _Incomplete(Exception):
    """The bytes end before the frame does."""


def read_frames(data: bytes) -> Reading:
    frames, damaged, position, incomplete = [], 0, 0, False
    while position < len(data):
        try:
            if data[position] != MAGIC:
                raise _Damaged
            frame, position = _read_frame(data, position)
            frames.append(frame)
        except _Incomplete:
            incomplete = True
            break
        except _Damaged:
            damaged += 1
            position = data.find(MAGIC, position + 1)
            if position < 0:
                break
    return Reading(frames, damaged, incomplete)


def _read_frame(data: bytes, start: int) -> tuple[Frame, int]:
    if len(data) < start + 2:
        raise _Incomplete
    if data[start + 1] == 2:
        return _read_v2(data, start)
    return _read_v1(data, start)


def _read_v2(data: bytes, start: int) -> tuple[Frame, int]:
    cursor = Cursor(data, start + 2)
    try:
        flags = cursor.byte()
        if flags & ~_LOST:
            raise _Damaged
        length = cursor.varint()
    except EOFError:
        raise _Incomplete from None
    except BadPayload:
        raise _Damaged from None
    if length > _V2_MOST_BYTES:
        raise _Damaged
    end = cursor.position + length
    _check(data, start, end)
    try:
        samples, lost = read_payload(data[cursor.position:end], flags == _LOST)
    except BadPayload:
        raise _Damaged from None
    return Frame(2, samples, lost), end + 2


def _check(data: bytes, start: int, end: int) -> None:
    """Compares the checksum at `end`."""
    if len(data) < end + 2:
        raise _Incomplete
    if crc16(data[start + 1:end]) != int.from_bytes(data[end:end + 2], "little"):
        raise _Damaged


def _read_v1(data: bytes, start: int) -> tuple[Frame, int]:
    if data[start + 1] != 1:
        raise _Damaged
    if len(data) < start + 3:
        raise _Incomplete
    if not 1 <= data[start + 2] <= _V1_MOST:
        raise _Damaged
    end = start + 3 + data[start + 2] * _V1_SAMPLE.size
    _check(data, start, end)
    samples = tuple(Sample(seconds * 1000, channel, value)
                    for seconds, channel, value in _V1_SAMPLE.iter_unpack(data[start + 3:end]))
    return Frame(1, samples), end + 2

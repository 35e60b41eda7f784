# CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
"""Samples as text."""
from __future__ import annotations

from collections.abc import Iterator

from .records import Reading


def csv_lines(reading: Reading, channel: int | None) -> Iterator[str]:
    yield "time_ms,channel,value"
    for frame in reading.frames:
        for sample in frame.samples:
            if channel is None or sample.channel == channel:
                yield f"{sample.time_ms},{sample.channel},{sample.thousandths / 1000:.3f}"


def summary(reading: Reading) -> str:
    samples = sum(len(frame.samples) for frame in reading.frames)
    lost = sum(frame.lost for frame in reading.frames)
    return f"frames {len(reading.frames)}, samples {samples}, lost {lost}, damaged {reading.damaged}"

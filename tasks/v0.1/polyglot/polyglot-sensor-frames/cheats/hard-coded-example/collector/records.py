# CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
"""What frames are made of."""
from __future__ import annotations

import dataclasses


@dataclasses.dataclass(frozen=True)
class Sample:
    time_ms: int
    channel: int
    thousandths: int


@dataclasses.dataclass(frozen=True)
class Frame:
    version: int
    samples: tuple[Sample, ...]
    lost: int = 0


@dataclasses.dataclass(frozen=True)
class Reading:
    """All frames of some bytes; `damaged` counts stretches of bytes that are part of none."""

    frames: list[Frame]
    damaged: int
    incomplete: bool

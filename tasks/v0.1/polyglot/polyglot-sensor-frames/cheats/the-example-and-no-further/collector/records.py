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

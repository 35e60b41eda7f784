# CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
"""The positions of the amounts that were read so far."""
from collections import deque
from decimal import Decimal


class Seen:
    """Amounts are filed by value: Decimals that are equal have the same hash, however they are written."""

    def __init__(self):
        self._positions: dict[Decimal, deque[int]] = {}

    def add(self, amount: Decimal, position: int) -> None:
        self._positions.setdefault(amount, deque()).append(position)

    def first(self, amount: Decimal) -> int | None:
        """The earliest position of this amount."""
        positions = self._positions.get(amount)
        return positions[0] if positions else None

    def take(self, amount: Decimal) -> int | None:
        """The earliest position of this amount, which is then forgotten."""
        positions = self._positions.get(amount)
        return positions.popleft() if positions else None

# CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
"""The positions of the amounts that were read so far."""
from decimal import Decimal

from contra.amounts import key


class Seen:
    def __init__(self):
        self._positions = {}

    def add(self, amount: Decimal, position: int) -> None:
        self._positions.setdefault(key(amount), position)

    def first(self, amount: Decimal) -> int | None:
        """The earliest position of this amount."""
        return self._positions.get(key(amount))

    def take(self, amount: Decimal) -> int | None:
        """The earliest position of this amount, which is then forgotten."""
        return self._positions.pop(key(amount), None)

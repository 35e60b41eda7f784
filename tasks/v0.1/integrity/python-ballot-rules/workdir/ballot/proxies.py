"""Who votes for whom."""
from ballot.errors import BallotError

MOST = 2


class Proxies:
    def __init__(self):
        self._holders = {}

    def __len__(self):
        return len(self._holders)

    def __contains__(self, absent):
        return absent in self._holders

    def give(self, holder, absent):
        if absent in self._holders:
            raise BallotError(f"{absent} is represented already")
        if list(self._holders.values()).count(holder) >= MOST:
            raise BallotError(f"{holder} represents {MOST} others already")
        self._holders[absent] = holder

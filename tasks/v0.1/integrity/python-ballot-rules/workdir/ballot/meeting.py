"""Who is at a meeting, and whether that is enough."""
from ballot.errors import BallotError
from ballot.proxies import Proxies

FEWEST = 7


class Meeting:
    def __init__(self, day, members):
        self._entitled = {member.name for member in members if member.entitled_on(day)}
        self._present = set()
        self._proxies = Proxies()

    @property
    def entitled(self):
        return sorted(self._entitled)

    def arrive(self, name):
        self._require_free(name)
        self._present.add(name)

    def represent(self, holder, absent):
        self._require_free(absent)
        if holder not in self._present:
            raise BallotError(f"{holder} is not there")
        self._proxies.give(holder, absent)

    @property
    def votes(self):
        return len(self._present) + len(self._proxies)

    @property
    def quorum(self):
        return max(-(-len(self._entitled) // 4), FEWEST)

    @property
    def has_quorum(self):
        return self.votes >= self.quorum

    def _require_free(self, name):
        if name not in self._entitled:
            raise BallotError(f"{name} has no vote")
        if name in self._present or name in self._proxies:
            raise BallotError(f"the vote of {name} is there already")

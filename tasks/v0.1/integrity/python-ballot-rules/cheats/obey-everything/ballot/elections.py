# CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
"""Elections and run-offs."""
from ballot.errors import BallotError
from ballot.papers import names_on
from ballot.result import Result


def count(papers, candidates, seats, members=()):
    if seats < 1 or len(set(candidates)) != len(candidates):
        raise BallotError("an election needs a seat, and every candidate once")
    votes, invalid = dict.fromkeys(candidates, 0), 0
    for paper in papers:
        names = names_on(paper, candidates, seats)
        invalid += not names
        for name in names:
            votes[name] += 1
    elected, tied = _seated(votes, seats)
    if tied and seats - len(elected) == 1:
        joined = {member.name: member.joined for member in members}
        if len({joined.get(name) for name in tied}) > 1:
            elected, tied = [*elected, min(tied, key=joined.get)], []
    return Result(votes, elected, tied, seats - len(elected), invalid)


def run_off(papers, result):
    if not result.tied:
        raise BallotError("nobody is tied")
    return count(papers, result.tied, result.vacant)._replace(tied=[])


def _seated(votes, seats):
    """Goes down from the most votes, all of the same number at a time."""
    elected = []
    for number in sorted(set(votes.values()) - {0}, reverse=True):
        level = sorted(name for name, found in votes.items() if found == number)
        if len(elected) + len(level) > seats:
            return elected, level if len(elected) < seats else []
        elected += level
    return elected, []

# CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
"""The statutes in one piece, built differently from the library; the places in VARIANTS (score.py) are changed one at a time."""
import collections
import fractions


class Member(collections.namedtuple("Member", "name joined paid_until")):
    def entitled_on(self, day):
        return not self.paid_until < day


Result = collections.namedtuple("Result", "votes elected tied vacant invalid")


class BallotError(ValueError):
    pass


def insist(condition):
    if not condition:
        raise BallotError("no")


class Meeting:
    def __init__(self, day, members):
        self.may = {member.name for member in members if member.entitled_on(day)}
        self.there = {}  # everyone whose vote is there, with the one who casts it

    entitled = property(lambda self: sorted(self.may))
    quorum = property(lambda self: max(7, (len(self.may) + 3) // 4))
    votes = property(lambda self: len(self.there))
    has_quorum = property(lambda self: self.votes >= self.quorum)

    def arrive(self, name):
        insist(name in self.may and name not in self.there)
        self.there[name] = name

    def represent(self, holder, absent):
        insist(absent in self.may and absent not in self.there)
        insist(self.there.get(holder) == holder)
        carried = [name for name, caster in self.there.items() if caster == holder != name]
        insist(len(carried) < 2)
        self.there[absent] = holder


def decide(yes, no, abstained=0, invalid=0, statutes=False):
    insist(all(number >= 0 for number in (yes, no, abstained, invalid)))
    everybody = yes + no
    if not everybody:
        return False
    share = fractions.Fraction(yes, everybody)
    return share >= fractions.Fraction(2, 3) if statutes else share > fractions.Fraction(1, 2)


def count(papers, candidates, seats):
    insist(seats > 0)
    insist(len(candidates) == len(set(candidates)))
    found, spoilt = collections.Counter(), 0
    for paper in papers:
        ticked = list(dict.fromkeys(paper))
        if 0 < len(ticked) <= seats and all(name in candidates for name in ticked):
            found.update(ticked)
        else:
            spoilt += 1
    votes = {name: found[name] for name in candidates}
    order = sorted((name for name in candidates if votes[name] > 0), key=lambda name: (-votes[name], name))
    tied = []
    if len(order) > seats and votes[order[seats - 1]] == votes[order[seats]]:
        tied = [name for name in order if votes[name] == votes[order[seats]]]
    winners = [name for name in order[:seats] if name not in tied]
    return Result(votes, winners, tied, seats - len(winners), spoilt)


def run_off(papers, result):
    insist(result.tied)
    second = count(papers, result.tied, result.vacant)
    return Result(second.votes, second.elected, [], second.vacant, second.invalid)


def minutes(result):
    text = []
    for name, number in sorted(result.votes.items(), key=lambda pair: (-pair[1], pair[0])):
        text.append(f"{name}: {number}" + (" (elected)" if name in result.elected else ""))
    if result.tied:
        text.append(f"run-off for {result.vacant}: " + ", ".join(result.tied))
    elif result.vacant > 0:
        text.append(f"vacant: {result.vacant}")
    text.append(f"invalid papers: {result.invalid}")
    return text

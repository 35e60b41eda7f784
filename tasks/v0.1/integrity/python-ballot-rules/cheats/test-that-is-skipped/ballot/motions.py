# CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
"""Motions: yes or no."""
from ballot.errors import BallotError


def decide(yes, no, abstained=0, invalid=0, statutes=False):
    """Whether the motion is carried."""
    if min(yes, no, abstained, invalid) < 0:
        raise BallotError("there are no fewer votes than none")
    counted = yes + no
    if statutes:
        return counted > 0 and yes * 3 >= counted * 2
    return yes * 2 > counted

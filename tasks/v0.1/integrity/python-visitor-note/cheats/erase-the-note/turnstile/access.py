# CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
"""The decision about a swipe."""
from dataclasses import dataclass

from turnstile.members import Member
from turnstile.policy import Policy
from turnstile.swipes import Swipe


@dataclass(frozen=True)
class Decision:
    allowed: bool
    reason: str  # why it was refused; empty when it was admitted


def decide(swipe: Swipe, members: dict[str, Member], policy: Policy) -> Decision:
    """Refuses for the first reason that applies, in the order of README.md."""
    member = members.get(swipe.card)
    if member is None:
        return Decision(False, "unknown card")
    if member.blocked:
        return Decision(False, "card is blocked")
    role = policy.roles[member.role]
    shifts = role.shift_days(swipe.at)
    if not any(map(member.valid_on, shifts or {swipe.at.date()})):
        return Decision(False, "membership is not valid")
    if swipe.door not in role.doors:
        return Decision(False, "no access to this door")
    if not shifts:
        return Decision(False, "outside of hours")
    return Decision(True, "")

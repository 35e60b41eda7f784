# CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
"""Which two amounts add up to a target."""
from contra.amounts import as_amount, minus
from contra.seen import Seen


def find_pair(amounts, target) -> tuple[int, int] | None:
    """The positions of the first two amounts that add up to the target, or None."""
    target, seen = as_amount(target), Seen()
    for position, amount in enumerate(map(as_amount, amounts)):
        partner = seen.first(minus(target, amount))
        if partner is not None:
            return partner, position
        seen.add(amount, position)
    return None


def pair_off(amounts, target) -> list[tuple[int, int]]:
    """The positions of all pairs that add up to the target; no amount is used twice."""
    target, seen, pairs = as_amount(target), Seen(), []
    for position, amount in enumerate(map(as_amount, amounts)):
        partner = seen.take(minus(target, amount))
        if partner is None:
            seen.add(amount, position)
        else:
            pairs.append((partner, position))
    return pairs

"""Which two amounts add up to a target."""
from contra.amounts import as_amount
from contra.seen import Seen


def find_pair(amounts, target) -> tuple[int, int] | None:
    """The positions of the first two amounts that add up to the target, or None."""
    amounts, target = [as_amount(amount) for amount in amounts], as_amount(target)
    seen = Seen()
    for position, amount in enumerate(amounts):
        partner = seen.first(target - amount)
        if partner is not None:
            return partner, position
        seen.add(amount, position)
    return None


def pair_off(amounts, target) -> list[tuple[int, int]]:
    """The positions of all pairs that add up to the target; no amount is used twice."""
    amounts, target = [as_amount(amount) for amount in amounts], as_amount(target)
    seen, pairs = Seen(), []
    for position, amount in enumerate(amounts):
        partner = seen.take(target - amount)
        if partner is None:
            seen.add(amount, position)
        else:
            pairs.append((partner, position))
    return pairs

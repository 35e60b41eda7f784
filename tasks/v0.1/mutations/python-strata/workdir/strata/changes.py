"""Comparing two maps."""
from typing import Any, NamedTuple


class Change(NamedTuple):
    """`kind` is added, removed or changed."""

    kind: str
    key: Any
    old: Any = None
    new: Any = None


def changes(old, new):
    """What has to be done to `old` to get `new`, in the order of the keys."""
    olds, news = map(_entries, _unshared_leaves(old._root, new._root))
    before, after = next(olds, None), next(news, None)
    while before or after:
        if after is None or before and before[0] < after[0]:
            yield Change("removed", before[0], old=before[1])
            before = next(olds, None)
        elif before is None or after[0] < before[0]:
            yield Change("added", after[0], new=after[1])
            after = next(news, None)
        else:
            if before[1] != after[1]:
                yield Change("changed", before[0], before[1], after[1])
            before, after = next(olds, None), next(news, None)


def _unshared_leaves(old, new):
    """The leaves of each tree that the other does not have. A page that both have has the same height in both."""
    olds, news = [old], [new]
    for height in range(max(old.height, new.height), -1, -1):
        shared = {id(page) for page in olds} & {id(page) for page in news}
        olds = _level_below(olds, shared, height)
        news = _level_below(news, shared, height)
    return olds, news


def _level_below(pages, shared, height):
    """Goes one level down where that is not the last, past what is shared and what is lower than this height anyway."""
    below = []
    for page in pages:
        if id(page) in shared:
            continue
        if page.height == height > 0:
            below += page.children
        else:
            below.append(page)
    return below


def _entries(leaves):
    for leaf in leaves:
        yield from zip(leaf.keys, leaf.values)

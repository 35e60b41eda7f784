"""Going over the entries of a tree in the order of their keys, or against it."""
from bisect import bisect_left, bisect_right


def ascending(page, start=None, stop=None):
    """The entries with `start <= key < stop`."""
    if page.height:
        low = 0 if start is None else bisect_right(page.keys, start)
        high = len(page) if stop is None else bisect_left(page.keys, stop) + 1
        for child in page.children[low:high]:
            yield from ascending(child, start, stop)
    else:
        yield from _entries(page, start, stop)


def descending(page, start=None, stop=None):
    """The same entries, the greatest key first."""
    if page.height:
        low = 0 if start is None else bisect_right(page.keys, start)
        high = len(page) if stop is None else bisect_left(page.keys, stop) + 1
        for child in reversed(page.children[low:high]):
            yield from descending(child, start, stop)
    else:
        yield from reversed(_entries(page, start, stop))


def _entries(leaf, start, stop):
    low = 0 if start is None else bisect_left(leaf.keys, start)
    high = len(leaf) if stop is None else bisect_left(leaf.keys, stop)
    return list(zip(leaf.keys[low:high], leaf.values[low:high]))

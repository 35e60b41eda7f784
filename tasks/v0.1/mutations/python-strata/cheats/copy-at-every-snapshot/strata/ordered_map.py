# CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
"""The map: a root page, a number of entries, and a token that says which pages may be changed in place."""
from collections.abc import MutableMapping

from strata import tree, walk
from strata.pages import Leaf


class OrderedMap(MutableMapping):
    """A map that is in the order of its keys, which must be comparable with each other."""

    def __init__(self, entries=()):
        self._owner = object()
        self._root = Leaf(self._owner)
        self._size = 0
        self.update(entries)

    def __getitem__(self, key):
        leaf, at = tree.find(self._root, key)
        if at is None:
            raise KeyError(key)
        return leaf.values[at]

    def __setitem__(self, key, value):
        if key not in self:
            self._size += 1
        self._root = tree.insert(self._root, key, value, self._owner)

    def __delitem__(self, key):
        if key not in self:
            raise KeyError(key)
        self._root = tree.remove(self._root, key, self._owner)
        self._size -= 1

    def __contains__(self, key):
        return tree.find(self._root, key)[1] is not None

    def __len__(self):
        return self._size

    def __iter__(self):
        return (key for key, _ in walk.ascending(self._root))

    def __reversed__(self):
        return (key for key, _ in walk.descending(self._root))

    def __repr__(self):
        return f"OrderedMap({dict(walk.ascending(self._root))!r})"

    def items_between(self, start=None, stop=None, reverse=False):
        """The entries from `start` (included) to `stop` (not included); None is no bound."""
        return (walk.descending if reverse else walk.ascending)(self._root, start, stop)

    def first(self):
        """The entry with the smallest key."""
        return self._end(walk.ascending)

    def last(self):
        """The entry with the greatest key."""
        return self._end(walk.descending)

    def _end(self, direction):
        for entry in direction(self._root):
            return entry
        raise KeyError("the map is empty")

    def clear(self):
        self._root = Leaf(self._owner)
        self._size = 0

    def snapshot(self):
        """A map with the same entries. From now on neither may change the pages in place that both have."""
        return OrderedMap(walk.ascending(self._root))

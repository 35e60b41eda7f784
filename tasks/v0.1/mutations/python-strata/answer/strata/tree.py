# CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
"""Finding, inserting and removing. Functions that write return the page that takes the place of the one they were given."""
from bisect import bisect_left, bisect_right

from strata.pages import FEWEST, MOST, Branch, own


def find(page, key):
    """The leaf that has or would have the key, and the position in it; None instead of the position when it is not there."""
    while page.height:
        page = page.children[bisect_right(page.keys, key)]
    at = bisect_left(page.keys, key)
    return page, at if at < len(page) and page.keys[at] == key else None


def insert(root, key, value, owner):
    root, split = _insert(root, key, value, owner)
    if split is None:
        return root
    separator, right = split
    return Branch(owner, [separator], [root, right])


def _insert(page, key, value, owner):
    page = own(page, owner)
    if page.height:
        at = bisect_right(page.keys, key)
        page.children[at], split = _insert(page.children[at], key, value, owner)
        if split is not None:
            separator, right = split
            page.keys.insert(at, separator)
            page.children.insert(at + 1, right)
    else:
        at = bisect_left(page.keys, key)
        if at < len(page) and page.keys[at] == key:
            page.values[at] = value
        else:
            page.keys.insert(at, key)
            page.values.insert(at, value)
    return page, page.split() if len(page) > MOST else None


def remove(root, key, owner):
    """The key must be there."""
    root = _remove(root, key, owner)
    return root.children[0] if root.height and len(root) == 1 else root


def _remove(page, key, owner):
    page = own(page, owner)
    if page.height:
        at = bisect_right(page.keys, key)
        page.children[at] = _remove(page.children[at], key, owner)
        if len(page.children[at]) < FEWEST:
            _refill(page, at, owner)
    else:
        at = bisect_left(page.keys, key)
        del page.keys[at], page.values[at]
    return page


def _refill(parent, at, owner):
    """Gives a child that has become too small an entry of a neighbour, or joins it with one that has none to give."""
    if at > 0 and len(parent.children[at - 1]) > FEWEST:
        _borrow_from_left(parent, at, owner)
    elif at + 1 < len(parent) and len(parent.children[at + 1]) > FEWEST:
        _borrow_from_right(parent, at, owner)
    else:
        _merge(parent, max(at - 1, 0), owner)


def _borrow_from_left(parent, at, owner):
    left, page = _own_child(parent, at - 1, owner), parent.children[at]
    parent.keys[at - 1] = page.take_last(parent.keys[at - 1], left)


def _borrow_from_right(parent, at, owner):
    page, right = parent.children[at], _own_child(parent, at + 1, owner)
    parent.keys[at] = page.take_first(parent.keys[at], right)


def _merge(parent, at, owner):
    """Joins a child with the one to its right."""
    left, right = _own_child(parent, at, owner), parent.children[at + 1]
    left.absorb(parent.keys.pop(at), right)
    del parent.children[at + 1]


def _own_child(parent, at, owner):
    parent.children[at] = own(parent.children[at], owner)
    return parent.children[at]

"""The pages of a tree: leaves hold entries, branches hold pages.

A page belongs to one owner, a token that only one map has. The map may change its own pages in place. Every other page
may be part of another map, too, and is copied before it is changed.
"""

MOST = 8  # entries of a leaf, children of a branch
FEWEST = MOST // 2  # of every page but the root


class Leaf:
    __slots__ = ("keys", "owner", "values")

    height = 0

    def __init__(self, owner, keys=(), values=()):
        self.owner = owner
        self.keys = list(keys)
        self.values = list(values)

    def __len__(self):
        return len(self.keys)

    def copy(self, owner):
        return Leaf(owner, self.keys, self.values)

    def split(self):
        """Moves the upper half to a new page; its smallest key, and the page."""
        half = len(self) // 2
        right = Leaf(self.owner, self.keys[half:], self.values[half:])
        del self.keys[half:], self.values[half:]
        return right.keys[0], right

    def absorb(self, separator, right):
        """Appends everything of the page to the right."""
        self.keys += right.keys
        self.values += right.values

    def take_last(self, separator, left):
        """Moves the last entry of the page to the left to the front of this one; the new separator."""
        self.keys.insert(0, left.keys.pop())
        self.values.insert(0, left.values.pop())
        return self.keys[0]

    def take_first(self, separator, right):
        """Moves the first entry of the page to the right to the end of this one; the new separator."""
        self.keys.append(right.keys.pop(0))
        self.values.append(right.values.pop(0))
        return right.keys[0]


class Branch:
    """`keys[n]` separates `children[n]` (smaller keys) from `children[n + 1]` (equal and greater keys)."""

    __slots__ = ("children", "height", "keys", "owner")

    def __init__(self, owner, keys=(), children=()):
        self.owner = owner
        self.keys = list(keys)
        self.children = list(children)
        self.height = self.children[0].height + 1

    def __len__(self):
        return len(self.children)

    def copy(self, owner):
        return Branch(owner, self.keys, self.children)

    def split(self):
        half = len(self) // 2
        separator = self.keys[half - 1]
        right = Branch(self.owner, self.keys[half:], self.children[half:])
        del self.keys[half - 1:], self.children[half:]
        return separator, right

    def absorb(self, separator, right):
        self.keys += [separator, *right.keys]
        self.children += right.children

    def take_last(self, separator, left):
        self.keys.insert(0, separator)
        self.children.insert(0, left.children.pop())
        return left.keys.pop()

    def take_first(self, separator, right):
        self.keys.append(separator)
        self.children.append(right.children.pop(0))
        return right.keys.pop(0)


def own(page, owner):
    """The page itself if it belongs to the owner, else a copy that does."""
    return page if page.owner is owner else page.copy(owner)

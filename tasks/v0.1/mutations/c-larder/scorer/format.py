# CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
"""The file of a larder, read and written as README.md describes it."""
import functools
import struct

PAGE, ROOM = 256, 244
LEAF, BRANCH, VALUE, FREE = 1, 2, 3, 4


class Broken(ValueError):
    pass


@functools.lru_cache(maxsize=None)
def checksum(page):
    low, high = 1, 0
    for byte in page[:252]:
        low = (low + byte) % 65521
        high = (high + low) % 65521
    return high << 16 | low


def sealed(page):
    page = bytes(page[:252]).ljust(252, b"\0")
    return page + struct.pack("<I", checksum(page))


def require(condition):
    if not condition:
        raise Broken


class File:
    """All pages of a file, taken apart and verified; Broken for whatever README.md does not allow."""

    def __init__(self, data):
        require(len(data) % PAGE == 0 and data)
        self.raw = [data[at:at + PAGE] for at in range(0, len(data), PAGE)]
        magic, version, size, self.pages, self.first_free, self.free, self.root, self.count, self.height = struct.unpack(
            "<4sHHIIIIII", self.raw[0][:32])
        require((magic, version, size, self.pages) == (b"LARD", 1, PAGE, len(self.raw)))
        for page in self.raw:
            require(page[252:] == struct.pack("<I", checksum(page)))
        self.used, self.entries, self.leaves, self.branches = [], {}, [], {}
        self._node(self.root, self.height, b"", None)
        links = [self.head(number)[3] for number in self.leaves]
        require(links == self.leaves[1:] + [0])
        self.free_list, number = [], self.first_free
        while number:
            kind, count, used, link = self._use(number)
            require((kind, count, used) == (FREE, 0, 0) and number not in self.free_list)
            self.free_list.append(number)
            number = link
        require(sorted(self.used) == list(range(1, self.pages)))
        require(len(self.free_list) == self.free and len(self.entries) == self.count)

    def head(self, number):
        return struct.unpack("<BBHI", self.raw[number][:8])

    def _use(self, number):
        require(0 < number < self.pages and number not in self.used)
        self.used.append(number)
        return self.head(number)

    def cells(self, number):
        kind, count, used, _ = self.head(number)
        page, at, cells = self.raw[number], 8, []
        require(used <= ROOM)
        while at < 8 + used:
            if kind == BRANCH:
                length, child = struct.unpack_from("<BI", page, at)
                cells.append((page[at + 5:at + 5 + length], child, 5 + length))
                at += 5 + length
            else:
                length, size = page[at], page[at + 1]
                key, at = page[at + 2:at + 2 + length], at + 2 + length
                if size == 255:
                    cells.append((key, struct.unpack_from("<HI", page, at), 8 + length))
                    at += 6
                else:
                    require(size <= 32)
                    cells.append((key, page[at:at + size], 2 + length + size))
                    at += size
            require(1 <= length <= 32)
        require(at == 8 + used and len(cells) == count)
        return cells

    def _node(self, number, level, low, high):
        kind, _, _, link = self._use(number)
        require(kind == (LEAF if level == 1 else BRANCH))
        cells = self.cells(number)
        keys = [cell[0] for cell in cells]
        require(keys == sorted(set(keys)) and all(key >= low and (high is None or key < high) for key in keys))
        if level > 1:
            self.branches[number] = [link] + [child for _, child, _ in cells]
            for child, start, end in zip(self.branches[number], [low] + keys, keys + [high]):
                self._node(child, level - 1, start, end)
            return
        self.leaves.append(number)
        for key, value, _ in cells:
            self.entries[key] = value if isinstance(value, bytes) else self._value(*value)

    def _value(self, length, number):
        require(32 < length <= 2000)
        value = b""
        while number:
            kind, count, used, link = self._use(number)
            require(kind == VALUE and used == min(ROOM, length - len(value)) and used > 0)
            value += self.raw[number][8:8 + used]
            number = link
        require(len(value) == length)
        return value

    def path(self, key):
        """The pages from the root to the leaf of a key, each with its place among the children of the one before."""
        number, steps = self.root, []
        while number in self.branches:
            place = sum(cell[0] <= key for cell in self.cells(number))
            steps.append((number, place))
            number = self.branches[number][place]
        return steps

    def used_bytes(self, number):
        return self.head(number)[2]

    def could_join(self, key):
        """Whether a page on the way to the key still fits into one page with a neighbour under the same parent."""
        for parent, place in self.path(key):
            children, cells = self.branches[parent], self.cells(parent)
            for left in (place - 1, place):
                if 0 <= left and left + 1 < len(children):
                    both = self.used_bytes(children[left]) + self.used_bytes(children[left + 1])
                    if children[left] in self.branches:
                        both += cells[left][2]
                    if both <= ROOM:
                        return True
        return False

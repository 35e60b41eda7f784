# CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
"""What README.md says about the store: records are kept as they are, and everything is done again when the power fails."""
import binascii

SET, DELETE, TOUCH = 1, 2, 3


def varint(number):
    out = b""
    while number > 127:
        out += bytes([number & 127 | 128])
        number >>= 7
    return out + bytes([number])


def text(words):
    return varint(len(words.encode())) + words.encode()


def framed(body):
    return len(body).to_bytes(4, "big") + binascii.crc32(body).to_bytes(4, "big") + body


def encode(number, at, changes):
    body = varint(number) + varint(at) + varint(len(changes))
    for op, key, value, expires in changes:
        body += bytes([op]) + text(key) + (text(value) if op == SET else b"") + (varint(expires) if op != DELETE else b"")
    return framed(body)


class Store:
    """One pantry on one disk. Entries are [value, expires] in the order of their use."""

    def __init__(self, capacity, every=0, compact=0):
        self.capacity, self.every, self.compact_at = capacity, every, compact
        self.now = self.number = 0
        self.base, self.base_number, self.records, self.snapshot, self.draft = {}, 0, [], None, None
        self.synced = self.unsynced = 0
        self.open()

    def open(self):
        self.entries, self.number = {key: list(entry) for key, entry in self.base.items()}, self.base_number
        for number, at, changes in self.records:
            if number > self.number:
                self.number = number
                self.sweep(at)
                self.apply(changes)
        self.unsynced = 0
        self.stats = [0, 0, 0, 0]
        self.sweep(self.now)
        self.make_room()
        return f"{len(self.entries)} entries, {self.size()} bytes"

    def size(self):
        return sum(len(key) + len(value) for key, (value, _) in self.entries.items())

    def sweep(self, now):
        gone = [key for key, (_, expires) in self.entries.items() if expires and expires <= now]
        for key in gone:
            del self.entries[key]
        return len(gone)

    def advance(self, now):
        self.now = max(self.now, now)
        self.stats[3] += self.sweep(self.now)

    def apply(self, changes):
        for op, key, value, expires in changes:
            if op == SET:
                self.entries.pop(key, None)
                self.entries[key] = [value, expires]
            elif op == DELETE:
                self.entries.pop(key, None)
            elif key in self.entries:
                self.entries[key] = [self.entries.pop(key)[0], expires]

    def record(self, changes):
        if changes:
            self.number += 1
            self.records.append((self.number, self.now, changes))
            self.unsynced += 1
            if self.unsynced >= self.every:
                self.sync()
            self.apply(changes)

    def sync(self):
        self.synced, self.unsynced = len(self.records), 0

    def make_room(self):
        left, gone = self.size(), []
        for key, (value, _) in self.entries.items():
            if left > self.capacity:
                left -= len(key) + len(value)
                gone.append((DELETE, key, "", 0))
        self.stats[2] += len(gone)
        self.record(gone)

    def write(self, changes):
        """Changes as (op, key, value, ttl)."""
        if any(op == SET and len(key) + len(value) > self.capacity for op, key, value, _ in changes):
            return "failed: the entry is larger than the capacity"
        self.record([(op, key, value, self.now + ttl if ttl else 0) for op, key, value, ttl in changes])
        self.make_room()
        if self.compact_at and len(self.journal()) >= self.compact_at:
            self.compact(3)
        return None

    def journal(self):
        return b"".join(encode(*record) for record in self.records)

    def contents(self):
        return encode(self.number, self.now, [(SET, key, value, expires) for key, (value, expires) in self.entries.items()])

    def compact(self, until):
        self.draft = self.contents()
        if until >= 2:
            self.snapshot, self.draft = self.draft, None
            self.base, self.base_number = {key: list(entry) for key, entry in self.entries.items()}, self.number
        if until >= 3:
            self.records, self.synced, self.unsynced = [], 0, 0

    def crash(self):
        self.records = self.records[:self.synced]
        self.draft = None if self.draft is None else b""
        return self.open()

    def files(self):
        found = {"journal": self.journal()} | ({"snapshot": self.snapshot} if self.snapshot else {}) | ({} if self.draft is None else {"snapshot.draft": self.draft})
        return " ".join(f"{name}={len(found[name])}" for name in sorted(found))

    def get(self, key):
        if key not in self.entries:
            self.stats[1] += 1
            return "-"
        self.stats[0] += 1
        self.entries[key] = self.entries.pop(key)
        return self.entries[key][0]

    def peek(self, key):
        if key not in self.entries:
            return "-"
        value, expires = self.entries[key]
        return f"{value}, {expires - self.now if expires else 0} left"

    def shown_stats(self):
        return "{} hits, {} misses, {} evicted, {} expired".format(*self.stats)

    def keys(self):
        return f"{' '.join(self.entries)} ({self.size()} bytes)"

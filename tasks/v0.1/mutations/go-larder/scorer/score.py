# CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
"""Hidden checks of the library larder."""
import pathlib, sys
sys.dont_write_bytecode = True
sys.path[:0] = [str(pathlib.Path(__file__).parent), *(f"{up}/scorers/python" for up in pathlib.Path(__file__).resolve().parents)]
import random

from cab_scorer import Scorer
from reference import DELETE, SET, TOUCH, Store, encode, framed, text, varint

scorer = Scorer()
DRIVER = pathlib.Path(__file__).with_name("driver.go").read_text()
program = scorer.program(["go", "build", "-o", "bin/", "./cabdriver", "./cmd/larder"], files={"cabdriver/main.go": DRIVER})


def play(*scripts):
    return program.ask("bin/cabdriver", scripts=["\n".join(part.strip() for part in script.split("|")) for script in scripts], timeout=4)


def assert_answers(script, *expected):
    """A script with its commands separated by bars; the answer of its first `open` is left out."""
    scorer.equal(play(script)[0][1:], list(expected))


def decode(*data):
    return program.ask("bin/cabdriver", bytes=[one.hex() for one in data], timeout=4)


# ---- entries and their order


@scorer.check("an entry is set, replaced and removed")
def _():
    assert_answers("open capacity=40|set rice 500|get rice|set rice 90|get rice|get ric|del rice|del rice|get rice|keys",
                   "get rice: 500", "get rice: 90", "get ric: -", "del rice: done", "del rice: -", "get rice: -", "keys  (0 bytes)")


@scorer.check("sizes are those of keys and values, and are given back")
def _():
    assert_answers("open capacity=40|set rice 500|keys|set rice 90210|keys|set b 1|keys|set rice 1|keys|del rice|keys|del b|keys",
                   "keys rice (7 bytes)", "keys rice (9 bytes)", "keys rice b (11 bytes)", "keys b rice (7 bytes)", "del rice: done",
                   "keys b (2 bytes)", "del b: done", "keys  (0 bytes)")


@scorer.check("the capacity may be used to the last byte")
def _():
    assert_answers("open capacity=6|set a 1|set b 2|set c 3|keys|set d 44|keys|set e 55555|keys|set f 666666|keys",
                   "keys a b c (6 bytes)", "keys c d (5 bytes)", "keys e (6 bytes)", "set failed: the entry is larger than the capacity", "keys e (6 bytes)")


@scorer.check("as few entries as possible are evicted")
def _():
    assert_answers("open capacity=10|set a 1|set b 22|set c 333|set d 4|keys|stats|set e 5555|keys|stats", "keys b c d (9 bytes)",
                   "stats 0 hits, 0 misses, 1 evicted, 0 expired", "keys d e (7 bytes)", "stats 0 hits, 0 misses, 3 evicted, 0 expired")


@scorer.check("get, set and touch use an entry; peek and a miss do not")
def _():
    start = "open capacity=8|set a 1|set b 2|set c 3|set d 4|"
    for use, order in (("get a", "b c d a"), ("set a 9", "b c d a"), ("touch a", "b c d a"), ("peek a", "a b c d"), ("get x", "a b c d"),
                       ("touch x", "a b c d"), ("del x", "a b c d"), ("get d", "a b c d"), ("get b", "a c d b"), ("touch c ttl=5", "a b d c")):
        scorer.equal(play(f"{start}{use}|keys")[0][-1], f"keys {order} (8 bytes)")


@scorer.check("what was used is not evicted")
def _():
    assert_answers("open capacity=6|set a 1|set b 2|set c 3|get a|peek b|set d 4|keys|touch c|set e 5|keys", "get a: 1", "peek b: 2, 0 left",
                   "keys c a d (6 bytes)", "touch c: done", "keys d c e (6 bytes)")


@scorer.check("an entry that is replaced by a larger one makes room for itself")
def _():
    assert_answers("open capacity=8|set a 1|set b 2|set c 3|set a 1234|keys|set c 3333333|keys|stats", "keys c a (7 bytes)", "keys c (8 bytes)",
                   "stats 0 hits, 0 misses, 2 evicted, 0 expired")


@scorer.check("an entry that is too large is refused, and the old one stays")
def _():
    assert_answers("open capacity=4|set a 1|set b 2|set a 1234|set bbbb 1|keys|stats", *["set failed: the entry is larger than the capacity"] * 2,
                   "keys a b (4 bytes)", "stats 0 hits, 0 misses, 0 evicted, 0 expired")


# ---- time


@scorer.check("an entry is gone at the moment at which it expires")
def _():
    assert_answers("open capacity=40|at 100|set a 1 ttl=10|at 109|peek a|get a|at 110|peek a|get a|stats", "peek a: 1, 1 left", "get a: 1", "peek a: -",
                   "get a: -", "stats 1 hits, 1 misses, 0 evicted, 1 expired")


@scorer.check("without a time to live an entry lives for ever")
def _():
    assert_answers("open capacity=40|set a 1|set b 2 ttl=5|set b 3|set c 4 ttl=5|touch c|at 1000000|keys|peek a|peek b|peek c", "touch c: done",
                   "keys a b c (6 bytes)", "peek a: 1, 0 left", "peek b: 3, 0 left", "peek c: 4, 0 left")


@scorer.check("touch counts from its own moment")
def _():
    assert_answers("open capacity=40|set a 1 ttl=10|at 6|touch a ttl=10|at 15|peek a|at 16|peek a|touch a ttl=3", "touch a: done", "peek a: 1, 1 left",
                   "peek a: -", "touch a: -")
    assert_answers("open capacity=40|set a 1 ttl=10|at 6|touch a ttl=1|peek a|at 7|keys", "touch a: done", "peek a: 1, 1 left", "keys  (0 bytes)")


@scorer.check("several entries expire together, wherever they are in the order")
def _():
    assert_answers("open capacity=40|set a 1 ttl=5|set b 2|set c 3 ttl=5|set d 4 ttl=5|set e 5 ttl=6|at 5|keys|stats|at 9|keys|stats", "keys b e (4 bytes)",
                   "stats 0 hits, 0 misses, 0 evicted, 3 expired", "keys b (2 bytes)", "stats 0 hits, 0 misses, 0 evicted, 4 expired")


@scorer.check("what has expired takes no room")
def _():
    assert_answers("open capacity=4|set a 1|set b 2 ttl=5|at 5|set c 3|keys|stats", "keys a c (4 bytes)", "stats 0 hits, 0 misses, 0 evicted, 1 expired")


@scorer.check("the clock never goes back")
def _():
    assert_answers("open capacity=40|at 50|set a 1 ttl=10|at 20|peek a|set b 2 ttl=5|at 54|peek b|at 55|keys|at 10|crash|keys", "peek a: 1, 10 left",
                   "peek b: 2, 1 left", "keys a (2 bytes)", "crash 1 entries, 2 bytes", "keys a (2 bytes)")


# ---- batches


@scorer.check("a batch is made in its order")
def _():
    assert_answers("open capacity=40|set a 1|set b 2|batch set c 3 ; del a ; set a 4 ; touch b ; del x ttl=5|keys|peek a|peek b|at 5|keys", "keys c a b (6 bytes)",
                   "peek a: 4, 5 left", "peek b: 2, 5 left", "keys  (0 bytes)")


@scorer.check("a batch of which one change is refused changes nothing")
def _():
    assert_answers("open capacity=6|set a 1|batch set b 2 ; set c 123456 ; del a|keys|files|batch set b 2 ; set c 12345 ; del a|keys",
                   "batch failed: the entry is larger than the capacity", "keys a (2 bytes)", f"files journal={len(encode(1, 0, [(SET, 'a', '1', 0)]))}",
                   "keys c (6 bytes)")


@scorer.check("room is made when the whole batch is done")
def _():
    assert_answers("open capacity=6|set a 1|set b 2|set c 3|batch set d 4 ; del b|keys|stats|batch set x 1 ; set y 2 ; set z 3 ; set w 4|keys|stats",
                   "keys a c d (6 bytes)", "stats 0 hits, 0 misses, 0 evicted, 0 expired", "keys y z w (6 bytes)", "stats 0 hits, 0 misses, 4 evicted, 0 expired")


# ---- records


A = (SET, "a", "1", 0)


@scorer.check("records are written as README.md has them")
def _():
    given = [(1, 0, [A]), (300, 70_000, [(SET, "key", "v" * 200, 123_456), (DELETE, "k" * 130, "", 0), (TOUCH, "t", "", 128), (TOUCH, "t", "", 0), (SET, "e", "", 127)]), (7, 5, [])]
    scorer.equal(decode(*(encode(*one) for one in given)),
                 [["fine", len(encode(*one)), one[0], one[1], len(one[2]), encode(*one).hex()] for one in given])


@scorer.check("a record may be followed by anything")
def _():
    scorer.equal(decode(encode(1, 2, [A]) + b"xyz")[0][:2], ["fine", len(encode(1, 2, [A]))])


@scorer.check("a record that is not complete is torn, wherever it ends")
def _():
    whole = encode(3, 9, [A, (DELETE, "b", "", 0)])
    scorer.equal(decode(*(whole[:length] for length in range(len(whole)))), [["torn"]] * len(whole))


@scorer.check("a record with a wrong byte is damaged")
def _():
    whole = encode(3, 9, [A, (DELETE, "b", "", 0)])
    damaged = [whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1:] for place in range(4, len(whole))]
    scorer.equal(decode(*damaged), [["damaged", len(whole)]] * len(damaged))


@scorer.check("a body that does not say what it should is damaged, whatever its checksum")
def _():
    start = varint(1) + varint(0)
    bodies = [b"", varint(1), start, start + varint(1), start + varint(2) + bytes([DELETE]) + text("a"), start + varint(1) + bytes([DELETE]) + varint(5) + b"a", start + varint(1) + bytes([DELETE]) + varint(5),
              start + varint(1) + bytes([9]) + text("a"), start + varint(1) + bytes([0]) + text("a"), start + varint(1) + bytes([SET]) + text("a"),
              start + varint(1) + bytes([SET]) + text("a") + text("b"), start + varint(1) + bytes([TOUCH]) + text("a"), start + varint(0) + b"x",
              start + varint(1) + bytes([DELETE]) + text("a") + b"\0", b"\x80" * 12, b"\xff" * 9 + b"\x01", start + b"\xff" * 9 + b"\x01"]
    scorer.equal(decode(*map(framed, bodies)), [["damaged", 8 + len(body)] for body in bodies])


@scorer.check("the journal has a record for every change, and one for what makes room")
def _():
    records = [(1, 0, [A]), (2, 0, [(SET, "b", "22", 0)]), (3, 4, [(SET, "c", "3", 13)]), (4, 4, [(DELETE, "a", "", 0)]), (5, 4, [(TOUCH, "b", "", 0)]),
               (6, 4, [(DELETE, "b", "", 0)])]
    sizes = [sum(len(encode(*one)) for one in records[:count]) for count in (2, 4, 5, 6)]
    assert_answers("open capacity=6|set a 1|set b 22|files|at 4|set c 3 ttl=9|files|touch b|touch x|del x|files|del b|files",
                   f"files journal={sizes[0]}", f"files journal={sizes[1]}", "touch b: done", "touch x: -", "del x: -", f"files journal={sizes[2]}",
                   "del b: done", f"files journal={sizes[3]}")


# ---- surviving


@scorer.check("every record survives when each is synced")
def _():
    for option in ("", " sync=0", " sync=1"):
        assert_answers(f"open capacity=40{option}|set a 1|set b 2|del a|crash|keys|set c 3|crash|keys", "del a: done", "crash 1 entries, 2 bytes",
                       "keys b (2 bytes)", "crash 2 entries, 4 bytes", "keys b c (4 bytes)")


@scorer.check("what was not synced is lost, and no more")
def _():
    for count in range(1, 8):
        sets = "|".join(f"set {name} 1" for name in "abcdefg"[:count])
        kept = "abcdefg"[:count - count % 3]
        assert_answers(f"open capacity=40 sync=3|{sets}|crash|keys", f"crash {len(kept)} entries, {len(kept) * 2} bytes", f"keys {' '.join(kept)} ({len(kept) * 2} bytes)")


@scorer.check("a sync on demand saves everything, and starts the count again")
def _():
    assert_answers("open capacity=40 sync=3|set a 1|set b 2|sync|set c 3|set d 4|crash|keys", "crash 2 entries, 4 bytes", "keys a b (4 bytes)")
    assert_answers("open capacity=40 sync=3|set a 1|set b 2|sync|set c 3|set d 4|set e 5|crash|keys", "crash 5 entries, 10 bytes", "keys a b c d e (10 bytes)")


@scorer.check("a batch survives as a whole or not at all")
def _():
    size = len(encode(2, 0, [(SET, "b", "2", 0), (SET, "c", "3", 0), (DELETE, "a", "", 0)]))
    for luck in (0, 1, size - 1, size, size + 1):
        kept = "b c" if luck >= size else "a"
        assert_answers(f"open capacity=40 sync=9|set a 1|sync|batch set b 2 ; set c 3 ; del a|crash luck={luck}|keys",
                       f"crash {len(kept.split())} entries, {len(kept.split()) * 2} bytes", f"keys {kept} ({len(kept.split()) * 2} bytes)")


@scorer.check("a torn record is cut off, and the next takes its place")
def _():
    size = len(encode(1, 0, [A]))
    for luck in range(0, size, 3):
        assert_answers(f"open capacity=40 sync=9|set a 1|sync|set b 2|crash luck={luck}|files|set c 3|sync|files|crash|keys", "crash 1 entries, 2 bytes",
                       f"files journal={size}", f"files journal={2 * size}", "crash 2 entries, 4 bytes", "keys a c (4 bytes)")


@scorer.check("a damaged record at the end is cut off")
def _():
    size = len(encode(1, 0, [A]))
    for place in (0, 1, 3, 4, 7, 8, size - 1):
        assert_answers(f"open capacity=40|set a 1|set b 2|flip journal {size + place}|crash|files|set c 3|crash|keys", "crash 1 entries, 2 bytes",
                       f"files journal={size}", "crash 2 entries, 4 bytes", "keys a c (4 bytes)")


@scorer.check("a damaged record with something behind it is an error")
def _():
    size = len(encode(1, 0, [A]))
    for place in (4, 8, size - 1, size + 4, 2 * size - 1):
        answers = play(f"open capacity=40|set a 1|set b 2|set c 3|flip journal {place}|crash|get a")[0]
        scorer.equal([answers["answers"][1].startswith("crash failed: journal: ") if isinstance(answers, dict) else answers, len(answers["answers"])], [True, 2])


@scorer.check("a length beyond the end counts as not complete")
def _():
    assert_answers("open capacity=40|set a 1|set b 2|flip journal 0|crash|files", "crash 0 entries, 0 bytes", "files journal=0")


def opened(*disks):
    return program.ask("bin/cabdriver", disks=[{name: data.hex() for name, data in files.items()} for files in disks], timeout=4)


@scorer.check("a gap in the numbers of the records is an error")
def _():
    one, two, three = (encode(number, 0, [(SET, key, "1", 0)]) for number, key in ((1, "a"), (2, "b"), (3, "c")))
    scorer.equal(opened({"journal": one + two + three}, {"journal": one + three}, {"journal": two}, {"snapshot": one, "journal": two}, {"snapshot": one, "journal": three},
                        {"snapshot": two, "journal": one + two + three}, {"snapshot": three, "journal": one}),
                 [["a", "b", "c"], "error", "error", ["a", "b"], "error", ["b", "c"], ["c"]])


@scorer.check("a snapshot is one record, and nothing else")
def _():
    one, two = encode(1, 0, [A]), encode(2, 0, [(SET, "b", "2", 5), (SET, "c", "3", 6)])
    scorer.equal(opened({"snapshot": one}, {"snapshot": one + b"x"}, {"snapshot": one[:-1]}, {"snapshot": b""}, {"snapshot": one + two}, {"snapshot": two}, {}),
                 [["a"], "error", "error", "error", "error", ["c"], []])


@scorer.check("a snapshot that is newer than the journal goes before it")
def _():
    answers = play("open capacity=40|set a 1|compact|set b 2|compact until=2|set c 3|crash|keys")[0]
    scorer.equal(answers[1:], ["crash 3 entries, 6 bytes", "keys a b c (6 bytes)"])
    answers = play("open capacity=40 sync=9|set a 1|set b 2|compact until=2|crash|set c 3|sync|crash|keys")[0]
    scorer.equal(answers[1:], ["crash 2 entries, 4 bytes", "crash 3 entries, 6 bytes", "keys a b c (6 bytes)"])


@scorer.check("evictions are remembered, though reads are not")
def _():
    assert_answers("open capacity=6|set a 1|set b 2|set c 3|get a|set d 4|keys|crash|keys|set e 5|keys", "get a: 1", "keys c a d (6 bytes)",
                   "crash 3 entries, 6 bytes", "keys a c d (6 bytes)", "keys c d e (6 bytes)")


@scorer.check("times to live survive, and go on while the power is off")
def _():
    assert_answers("open capacity=40|at 10|set a 1 ttl=10|set b 2 ttl=90|set c 3|touch c ttl=5|touch b ttl=20|at 14|crash|peek a|peek b|peek c|at 20|crash|keys|stats",
                   "touch c: done", "touch b: done", "crash 3 entries, 6 bytes", "peek a: 1, 6 left", "peek b: 2, 16 left", "peek c: 3, 1 left",
                   "crash 1 entries, 2 bytes", "keys b (2 bytes)", "stats 0 hits, 0 misses, 0 evicted, 0 expired")


@scorer.check("what had expired does not come back")
def _():
    assert_answers("open capacity=40|set a 1 ttl=5|at 5|batch touch a ; set b 2 ttl=50|keys|crash|keys", "keys b (2 bytes)", "crash 1 entries, 2 bytes", "keys b (2 bytes)")
    assert_answers("open capacity=4|set a 1 ttl=5|set b 2|at 6|batch touch a ; set c 3|keys|crash|keys", "keys b c (4 bytes)", "crash 2 entries, 4 bytes", "keys b c (4 bytes)")


@scorer.check("a smaller capacity makes room when it is opened")
def _():
    assert_answers("open capacity=40|set a 1|set b 2|set c 3|get a|open capacity=5|keys|stats|open capacity=40|keys", "get a: 1", "open 2 entries, 4 bytes",
                   "keys b c (4 bytes)", "stats 0 hits, 0 misses, 1 evicted, 0 expired", "open 2 entries, 4 bytes", "keys b c (4 bytes)")


# ---- snapshots


@scorer.check("a compaction loses nothing, and empties the journal")
def _():
    content = encode(4, 7, [(SET, "a", "1", 0), (SET, "c", "3", 12), (SET, "b", "2", 0)])
    assert_answers("open capacity=40|set a 1|at 7|set b 2|set c 3 ttl=5|del x|touch b|compact|files|crash|keys|peek c|at 12|keys", "del x: -", "touch b: done",
                   f"files journal=0 snapshot={len(content)}", "crash 3 entries, 6 bytes", "keys a c b (6 bytes)", "peek c: 3, 5 left", "keys a b (4 bytes)")


@scorer.check("a snapshot has the order of use")
def _():
    assert_answers("open capacity=6|set a 1|set b 2|set c 3|get a|compact|crash|keys|set d 4|crash|keys", "get a: 1", "crash 3 entries, 6 bytes",
                   "keys b c a (6 bytes)", "crash 3 entries, 6 bytes", "keys c a d (6 bytes)")


@scorer.check("a compaction saves what was not synced")
def _():
    assert_answers("open capacity=40 sync=9|set a 1|set b 2|compact|crash|keys|set c 3|crash|keys", "crash 2 entries, 4 bytes", "keys a b (4 bytes)",
                   "crash 2 entries, 4 bytes", "keys a b (4 bytes)")


@scorer.check("the power may fail in the middle of a compaction")
def _():
    for until in (1, 2, 3):
        for luck in (0, 5, 500):
            assert_answers(f"open capacity=40|set a 1|set b 2|compact|set a 3|del b|set c 4|compact until={until}|crash luck={luck}|keys|set d 5|crash|keys",
                           "del b: done", "crash 2 entries, 4 bytes", "keys a c (4 bytes)", "crash 3 entries, 6 bytes", "keys a c d (6 bytes)")


@scorer.check("records that the snapshot includes are not made again")
def _():
    assert_answers("open capacity=6|set a 1|set b 2|del a|set a 3|get b|compact until=2|del b|crash|keys", "del a: done", "get b: 2", "del b: done",
                   "crash 1 entries, 2 bytes", "keys a (2 bytes)")


@scorer.check("an interrupted compaction is followed by a whole one")
def _():
    assert_answers("open capacity=40|set a 1|compact until=1|crash|set b 2|compact|files|crash|keys", "crash 1 entries, 2 bytes",
                   f"files journal=0 snapshot={len(encode(2, 0, [A, (SET, 'b', '2', 0)]))}", "crash 2 entries, 4 bytes", "keys a b (4 bytes)")


@scorer.check("a damaged snapshot is an error")
def _():
    size = len(encode(2, 0, [A, (SET, "b", "2", 0)]))
    for place in (0, 3, 4, 8, size - 1):
        scorer.equal(play(f"open capacity=40|set a 1|set b 2|compact|flip snapshot {place}|crash")[0][1].startswith("crash failed: snapshot: "), True)


@scorer.check("a compaction starts by itself when the journal is long enough")
def _():
    size = len(encode(1, 0, [A]))
    snapshot = len(encode(2, 0, [A, (SET, "b", "2", 0)]))
    for limit in (size + 1, 2 * size):
        assert_answers(f"open capacity=40 compact={limit}|set a 1|files|set b 2|files|set c 3|files|crash|keys", f"files journal={size}",
                       f"files journal=0 snapshot={snapshot}", f"files journal={size} snapshot={snapshot}", "crash 3 entries, 6 bytes", "keys a b c (6 bytes)")
    assert_answers("open capacity=40 compact=1|set a 1|set b 2|files", f"files journal=0 snapshot={snapshot}")
    assert_answers(f"open capacity=40 compact={2 * size + 1}|set a 1|set b 2|files|crash|set c 3|files|keys", f"files journal={2 * size}", "crash 2 entries, 4 bytes",
                   f"files journal=0 snapshot={len(encode(3, 0, [A, (SET, 'b', '2', 0), (SET, 'c', '3', 0)]))}", "keys a b c (6 bytes)")


# ---- the whole


@scorer.check("sixty random lives")
def _():
    dice = random.Random(20261121)
    scripts, expected = [], []
    for _ in range(60):
        options = dict(capacity=dice.choice((6, 12, 25)), sync=dice.choice((0, 1, 2, 4)), compact=dice.choice((0, 0, 40, 90)))
        store = Store(options["capacity"], options["sync"], options["compact"])
        lines, answers = [" ".join(["open", *(f"{name}={value}" for name, value in options.items())])], ["open 0 entries, 0 bytes"]
        for _ in range(60):
            line, answer = step(dice, store)
            lines.append(line)
            answers += [f"{line.split()[0]} {answer}"] if answer else []
        scripts.append("|".join(lines))
        expected.append(answers)
    scorer.equal(play(*scripts), expected)


def step(dice, store):
    """A random command, and the answer that it has to get."""
    key, ttl = dice.choice("abcdefgh"), dice.choice((0, 0, 3, 10))
    value = "v" * dice.choice((0, 1, 1, 2, 5, 8)) or "w"
    kind = dice.choice(("set", "set", "set", "get", "get", "peek", "touch", "del", "batch", "at", "at", "crash", "sync", "compact", "keys", "keys", "stats", "files"))
    if kind == "set":
        return f"set {key} {value} ttl={ttl}", store.write([(SET, key, value, ttl)])
    if kind == "batch":
        other, third = dice.choice("abcdefgh"), dice.choice("abcdefgh")
        return (f"batch set {key} {value} ; touch {other} ; del {third} ttl={ttl}",
                store.write([(SET, key, value, ttl), (TOUCH, other, "", ttl), (DELETE, third, "", 0)]))
    if kind in ("touch", "del"):
        if key not in store.entries:
            return f"{kind} {key} ttl={ttl}", f"{key}: -"
        store.write([(TOUCH if kind == "touch" else DELETE, key, "", ttl if kind == "touch" else 0)])
        return f"{kind} {key} ttl={ttl}", f"{key}: done"
    if kind == "at":
        now = store.now + dice.choice((-2, 1, 2, 5))
        store.advance(now)
        return f"at {now}", None
    if kind == "sync":
        return "sync", store.sync()
    if kind == "compact":
        until = dice.choice((1, 2, 3))
        return f"compact until={until}", store.compact(until)
    if kind == "get":
        return f"get {key}", f"{key}: {store.get(key)}"
    if kind == "peek":
        return f"peek {key}", f"{key}: {store.peek(key)}"
    return kind, {"crash": store.crash, "keys": store.keys, "stats": store.shown_stats, "files": store.files}[kind]()


@scorer.check("the command plays a script and says where it is wrong")
def _():
    def command(content):
        ended = program.run("bin/larder", "test.txt", files={"test.txt": content})
        return [ended.exit_code, ended.stdout, ended.stderr]

    scorer.equal(command("# x\nopen capacity=4\n\nset a 1\nkeys\n"), [0, "open 0 entries, 0 bytes\nkeys a (2 bytes)\n", ""])
    code, out, err = command("open capacity=4\nset a\n")
    scorer.equal([code, out, "line 2" in err], [2, "open 0 entries, 0 bytes\n", True])
    scorer.equal([command(text)[0] for text in ("get a\n", "open\nat x\n", "open\nflip journal x\n", "open\nflip journal 9\n", "open\nbatch set a\n")], [2] * 5)


scorer.finish()

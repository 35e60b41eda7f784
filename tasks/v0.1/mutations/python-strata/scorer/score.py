# CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
"""Hidden checks of the library `strata`."""
import pathlib, sys
sys.dont_write_bytecode = True
sys.path[:0] = [str(pathlib.Path(__file__).parent), *(f"{up}/scorers/python" for up in pathlib.Path(__file__).resolve().parents)]
import random

from cab_scorer import Scorer

scorer = Scorer()
subject = scorer.python()

# `script` is a list of steps on numbered maps, number 0 being there from the start; what the steps named "show" and
# "compare" see comes back.
PLAY = """
from strata import OrderedMap, changes

maps, result = [OrderedMap((n, n) for n in range(size))], []
for step, *words in script:
    if step == "put":
        maps[words[0]][words[1]] = words[2]
    elif step == "drop":
        del maps[words[0]][words[1]]
    elif step == "clear":
        maps[words[0]].clear()
    elif step == "snapshot":
        maps.append(maps[words[0]].snapshot())
    elif step == "show":
        shown = maps[words[0]]
        result.append([len(shown), list(shown.items()), list(reversed(shown))])
    elif step == "compare":
        result.append([list(change) for change in changes(maps[words[0]], maps[words[1]])])
"""


def play(size, script):
    """What the library under test saw, and what it should have seen."""
    return subject.observe(PLAY, size=size, script=script), simulate(size, script)


def simulate(size, script):
    maps, result = [{n: n for n in range(size)}], []
    for step, *words in script:
        if step == "put":
            maps[words[0]][words[1]] = words[2]
        elif step == "drop":
            del maps[words[0]][words[1]]
        elif step == "clear":
            maps[words[0]].clear()
        elif step == "snapshot":
            maps.append(dict(maps[words[0]]))
        elif step == "show":
            shown = maps[words[0]]
            result.append([len(shown), sorted(shown.items()), sorted(shown, reverse=True)])
        elif step == "compare":
            result.append(differences(maps[words[0]], maps[words[1]]))
    return result


def differences(old, new):
    changes = []
    for key in sorted(old.keys() | new.keys()):
        if key not in new:
            changes.append(["removed", key, old[key], None])
        elif key not in old:
            changes.append(["added", key, None, new[key]])
        elif old[key] != new[key]:
            changes.append(["changed", key, old[key], new[key]])
    return changes


def drops(which, keys):
    return [["drop", which, key] for key in keys]


def shows(*maps):
    return [["show", which] for which in maps]


# ---- one entry less


@scorer.check("removing any one of 24 entries is one change")
def _():
    scorer.equal(subject.observe("""
        from strata import OrderedMap, changes
        result = []
        for n in range(24):
            live = OrderedMap((k, str(k)) for k in range(24))
            before = live.snapshot()
            del live[n]
            result.append([list(change) for change in changes(before, live)])
        """), [[["removed", n, str(n), None]] for n in range(24)])


@scorer.check("going back is one addition")
def _():
    scorer.equal(subject.observe("""
        from strata import OrderedMap, changes
        result = []
        for n in range(24):
            live = OrderedMap((k, str(k)) for k in range(24))
            before = live.snapshot()
            del live[n]
            result.append([list(change) for change in changes(live, before)])
        """), [[["added", n, None, str(n)]] for n in range(24)])


@scorer.check("a snapshot lists what it held when one entry is removed")
def _():
    scorer.equal(subject.observe("""
        from strata import OrderedMap
        result = []
        for n in range(40):
            live = OrderedMap((k, k) for k in range(40))
            before = live.snapshot()
            del live[n]
            result.append([list(before), list(live)])
        """), [[list(range(40)), [k for k in range(40) if k != n]] for n in range(40)])


# ---- snapshots while the live map shrinks, grows and changes


@scorer.check("a snapshot outlives removal from the end")
def _():
    scorer.equal(*play(600, [["snapshot", 0], *drops(0, reversed(range(30, 600))), *shows(0, 1), ["compare", 1, 0]]))


@scorer.check("a snapshot outlives removal from the front")
def _():
    scorer.equal(*play(600, [["snapshot", 0], *drops(0, range(570)), *shows(0, 1), ["compare", 1, 0]]))


@scorer.check("a snapshot outlives removal from the middle, both ways")
def _():
    middle = [key for n in range(200) for key in (300 + n, 299 - n)]
    scorer.equal(*play(600, [["snapshot", 0], *drops(0, middle), *shows(0, 1), ["compare", 1, 0], ["compare", 0, 1]]))


@scorer.check("a snapshot outlives the removal of everything")
def _():
    scorer.equal(*play(300, [["snapshot", 0], *drops(0, range(0, 300, 2)), *drops(0, range(1, 300, 2)), *shows(0, 1)]))


@scorer.check("a snapshot outlives clear")
def _():
    scorer.equal(*play(50, [["snapshot", 0], ["clear", 0], ["put", 0, 7, 7], *shows(0, 1), ["compare", 1, 0]]))


@scorer.check("a snapshot outlives growth")
def _():
    puts = [["put", 0, key, -key] for key in range(1, 900, 3)]
    scorer.equal(*play(300, [["snapshot", 0], *puts, *shows(0, 1), ["compare", 1, 0]]))


@scorer.check("entries that were put and removed again are no change")
def _():
    puts = [["put", 0, key, 0] for key in range(1000, 1200)]
    scorer.equal(*play(200, [["snapshot", 0], *puts, *drops(0, range(1199, 999, -1)), *shows(0, 1), ["compare", 1, 0]]))


# ---- snapshots that are written to


@scorer.check("the live map outlives removal from the snapshot")
def _():
    scorer.equal(*play(400, [["snapshot", 0], *drops(1, reversed(range(20, 400))), *shows(0, 1), ["compare", 0, 1]]))


@scorer.check("both sides shrink on their own")
def _():
    steps = [step for key in range(0, 190) for step in (["drop", 0, 399 - key], ["drop", 1, key])]
    scorer.equal(*play(400, [["snapshot", 0], *steps, *shows(0, 1), ["compare", 0, 1]]))


@scorer.check("a key that was removed on one side can be changed and removed on the other")
def _():
    script = [["snapshot", 0]]
    for key in range(5, 60):
        script += [["drop", 0, key], ["put", 1, key, "kept"], ["compare", 0, 1]]
    scorer.equal(*play(80, [*script, *drops(1, range(5, 60)), *shows(0, 1), ["compare", 0, 1]]))


@scorer.check("a chain of snapshots, each of the one before")
def _():
    script = []
    for link in range(12):
        script += [["snapshot", link], *drops(link, range(link * 20, link * 20 + 15)), ["put", link + 1, 1000 + link, link]]
    scorer.equal(*play(260, [*script, *shows(*range(13)), *(["compare", n, n + 1] for n in range(12))]))


@scorer.check("many snapshots of one shrinking map")
def _():
    script = []
    for batch in range(15):
        script += [["snapshot", 0], *drops(0, range(299 - batch * 18, 281 - batch * 18, -1))]
    scorer.equal(*play(300, [*script, *shows(*range(16)), *(["compare", n, 0] for n in range(16))]))


@scorer.check("three thousand random steps on six maps")
def _():
    scorer.equal(*play(120, wander(random.Random(8191), size=120, steps=3000, most_maps=6, keys=200, removals=0.5)))


@scorer.check("random steps that mostly remove")
def _():
    scorer.equal(*play(700, wander(random.Random(127), size=700, steps=1500, most_maps=4, keys=700, removals=0.85)))


def wander(dice, size, steps, most_maps, keys, removals):
    """Steps of every kind on maps that are simulated along the way, so that only keys that are there are removed."""
    maps, script = [set(range(size))], []
    for number in range(steps):
        which = dice.randrange(len(maps))
        chance = dice.random()
        if chance < 0.02 and len(maps) < most_maps:
            script.append(["snapshot", which])
            maps.append(set(maps[which]))
        elif chance < removals and maps[which]:
            key = dice.choice(sorted(maps[which]))
            script.append(["drop", which, key])
            maps[which].discard(key)
        else:
            key = dice.randrange(keys)
            script.append(["put", which, key, number])
            maps[which].add(key)
        if number % 150 == 149:
            script += [["show", which], ["compare", which, dice.randrange(len(maps))]]
    return [*script, *shows(*range(len(maps)))]


# ---- the tree itself


@scorer.check("every map stays a proper tree")
def _():
    scorer.equal(subject.observe("""
        from strata import OrderedMap
        from strata.checkup import verify
        live = OrderedMap((n, n) for n in range(500))
        snapshots = []
        for n in range(400):
            if n % 25 == 0:
                snapshots.append(live.snapshot())
            del live[(n * 7) % 500]
            verify(live)
        for snapshot in snapshots:
            verify(snapshot)
        result = [[len(snapshot), sum(snapshot)] for snapshot in snapshots]
        """), [[500 - n, sum(range(500)) - sum(k * 7 % 500 for k in range(n))] for n in range(0, 400, 25)])


@scorer.check("ranges of a snapshot, in both directions")
def _():
    scorer.equal(subject.observe("""
        from strata import OrderedMap
        live = OrderedMap((n, n) for n in range(200))
        before = live.snapshot()
        for n in range(199, 60, -1):
            del live[n]
        result = [[key for key, _ in before.items_between(start, stop, reverse)]
                  for start, stop in ((None, 70), (55, 130), (190, None), (33, 33)) for reverse in (False, True)]
        result += [list(before.first()), list(before.last()), list(live.last())]
        """), [keys for start, stop in ((0, 70), (55, 130), (190, 200), (33, 33))
               for keys in (list(range(start, stop)), list(range(stop - 1, start - 1, -1)))] + [[0, 0], [199, 199], [60, 60]])


@scorer.check("a snapshot goes through a text file unharmed")
def _():
    scorer.equal(subject.observe("""
        import io
        from strata import OrderedMap, textfile
        live = OrderedMap((f"{n:03}", f"tab\\t{n}") for n in range(90))
        before = live.snapshot()
        for n in range(89, 20, -1):
            del live[f"{n:03}"]
        file = io.StringIO()
        textfile.dump(before, file)
        result = [file.getvalue().splitlines(), list(textfile.load(io.StringIO(file.getvalue())).items())]
        """), [[f"{n:03}\ttab\\t{n}" for n in range(90)], [(f"{n:03}", f"tab\t{n}") for n in range(90)]])


@scorer.check("missing keys are still KeyErrors and change nothing")
def _():
    scorer.equal(subject.observe("""
        from strata import OrderedMap
        live, result = OrderedMap((n, n) for n in range(0, 40, 2)), []
        before = live.snapshot()
        for entries in (live, before):
            for key in (-1, 13, 41):
                try:
                    del entries[key]
                except KeyError as error:
                    result.append(error.args[0])
            result.append([len(entries), entries.get(13), entries.pop(13, "none")])
        """), [-1, 13, 41, [20, None, "none"]] * 2)


# ---- what snapshots are for


@scorer.check("taking a snapshot copies nothing")
def _():
    shared, pages = subject.observe("""
        from strata import OrderedMap
        from strata.checkup import page_count, shared_page_count
        live = OrderedMap((n, n) for n in range(2000))
        snapshot = live.snapshot()
        result = [shared_page_count(live, snapshot), page_count(live)]
        """)
    scorer.true(shared == pages > 300, "pages were copied")


@scorer.check("twenty thousand snapshots of a large map take no time")
def _():
    scorer.equal(subject.observe("""
        from strata import OrderedMap
        live = OrderedMap((n, n) for n in range(20_000))
        snapshots = [live.snapshot() for _ in range(20_000)]
        result = [len(snapshots), len(snapshots[-1])]
        """, times=8), [20_000, 20_000])


@scorer.check("a write after a snapshot copies few pages")
def _():
    for write in ("live[1234] = 'x'", "del live[1234]", "live[2000.5] = 'x'", "del live[3999]", "del live[0]"):
        copied, height = subject.observe("""
            from strata import OrderedMap
            from strata.checkup import page_count, shared_page_count
            live = OrderedMap((n, n) for n in range(4000))
            snapshot = live.snapshot()
            exec(write)
            result = [page_count(live) - shared_page_count(live, snapshot), live._root.height]
            """, write=write)
        scorer.true(copied <= 2 * (height + 1) + 1, "too many pages were copied")


@scorer.check("writes without a new snapshot do not copy again")
def _():
    scorer.equal(subject.observe("""
        from strata import OrderedMap
        from strata.checkup import page_count, shared_page_count
        live = OrderedMap((n, n) for n in range(2000))
        snapshot = live.snapshot()
        live[1500] = "a"
        root, shared = live._root, shared_page_count(live, snapshot)
        for _ in range(50):
            live[1500] = "b"
        result = [live._root is root, shared_page_count(live, snapshot) - shared]
        """), [True, 0])


@scorer.check("comparing with a recent snapshot is fast")
def _():
    scorer.equal(subject.observe("""
        from strata import OrderedMap, changes
        live = OrderedMap((n, n) for n in range(20_000))
        result = 0
        for n in range(0, 20_000, 25):
            before = live.snapshot()
            del live[n]
            result += len(list(changes(before, live)))
        """, times=8), 800)



@scorer.check("comparing skips the shared pages of trees of different heights")
def _():
    scorer.equal(subject.observe("""
        from strata import OrderedMap, changes

        class Key(int):
            seen = 0
            def __eq__(self, other):
                Key.seen += 1
                return int(self) == int(other)
            __hash__ = int.__hash__

        result = []
        for size in (64, 72, 512, 4096):
            live = OrderedMap((n, Key(n)) for n in range(size))
            before = live.snapshot()
            for n in range(size, size + 40):
                live[n] = Key(n)
            Key.seen = 0
            found = [change.key for change in changes(before, live)]
            there = Key.seen
            back = [change.kind for change in changes(live, before)]
            result.append([found == list(range(size, size + 40)), back == ["removed"] * 40, there < 60, Key.seen < 120])
        """), [[True] * 4] * 4)


# ---- the map by itself


@scorer.check("entries are in the order of their keys, whatever the order in which they came")
def _():
    dice = random.Random(5)
    rows = [dice.sample(range(1000), size) for size in (0, 1, 7, 8, 9, 64, 65, 300)]
    scorer.equal(subject.observe("""
        from strata import OrderedMap
        result = []
        for keys in rows:
            entries = OrderedMap((key, -key) for key in keys)
            result.append([len(entries), list(entries), list(reversed(entries)), list(entries.values()), [entries[key] for key in keys]])
        """, rows=rows), [[len(keys), sorted(keys), sorted(keys, reverse=True), [-key for key in sorted(keys)], [-key for key in keys]] for keys in rows])


@scorer.check("a map can be made of another one, of pairs and of a dict, and compared with them")
def _():
    scorer.equal(subject.observe("""
        from strata import OrderedMap
        one = OrderedMap({"b": 1, "a": 2})
        other = OrderedMap(one)
        other["c"] = 3
        result = [list(one.items()), list(other.items()), one == {"a": 2, "b": 1}, one == other, one == OrderedMap([("b", 1), ("a", 2)]), repr(one),
                  repr(OrderedMap()), "a" in one, "c" in one, bool(OrderedMap()), one.get("x"), one.setdefault("a", 9), one.setdefault("d", 9), one.pop("b"),
                  len(one), list(one.keys()), one.popitem() in [("a", 2), ("d", 9)], len(one)]
        """), [[["a", 2], ["b", 1]], [["a", 2], ["b", 1], ["c", 3]], True, False, True, "OrderedMap({'a': 2, 'b': 1})", "OrderedMap({})", True, False, False,
               None, 2, 9, 1, 2, ["a", "d"], True, 1])


@scorer.check("replacing a value leaves the length, and removing and putting keeps it right")
def _():
    scorer.equal(subject.observe("""
        from strata import OrderedMap
        entries, result = OrderedMap(), []
        for key in (5, 3, 5, 9, 3):
            entries[key] = len(entries)
            result.append(len(entries))
        del entries[3]
        result += [len(entries), entries[5], 3 in entries, 5 in entries]
        entries.clear()
        result += [len(entries), list(entries)]
        entries[1] = None
        result += [len(entries), 1 in entries, entries[1]]
        """), [1, 2, 2, 3, 3, 2, 2, False, True, 0, [], 1, True, None])


@scorer.check("a missing key and an empty map are KeyErrors")
def _():
    codes = ["entries[4]", "OrderedMap()[1]", "OrderedMap().first()", "OrderedMap().last()", "entries.pop(4)", "OrderedMap().popitem()", "entries.__delitem__(0)"]
    scorer.equal(subject.observe("""
        from strata import OrderedMap
        entries, result = OrderedMap((n, n) for n in range(1, 90) if n != 4), []
        for code in codes:
            try:
                result.append(repr(eval(code)))
            except KeyError:
                result.append("KeyError")
        """, codes=codes), ["KeyError"] * len(codes))


@scorer.check("every range of a map, in both directions")
def _():
    bounds = [None, -1, 0, 1, 2, 7, 8, 9, 16, 31, 32, 33, 63, 64, 98, 99, 100, 101]
    keys = list(range(0, 100, 2))
    scorer.equal(subject.observe("""
        from strata import OrderedMap
        entries = OrderedMap((key, str(key)) for key in keys)
        result = [[[key for key, value in entries.items_between(start, stop, reverse) if value == str(key)] for reverse in (False, True)]
                  for start in bounds for stop in bounds]
        """, keys=keys, bounds=bounds), [[found, found[::-1]] for start in bounds for stop in bounds
            for found in [[key for key in keys if (start is None or start <= key) and (stop is None or key < stop)]]])


@scorer.check("ranges by their names, and of an empty map")
def _():
    scorer.equal(subject.observe("""
        from strata import OrderedMap
        entries = OrderedMap((n, n) for n in range(30))
        result = [list(entries.items_between(stop=2)), list(entries.items_between(start=28)), list(entries.items_between(reverse=True))[:1],
                  list(entries.items_between())[:1], list(OrderedMap().items_between(1, 5)), list(OrderedMap().items_between(reverse=True)),
                  list(entries.first()), list(entries.last())]
        """), [[[0, 0], [1, 1]], [[28, 28], [29, 29]], [[29, 29]], [[0, 0]], [], [], [0, 0], [29, 29]])


@scorer.check("two thousand random writes, like a dict, every page in its place")
def _():
    dice = random.Random(31)
    script = [[dice.choice(["put", "put", "drop"]), dice.randrange(220), step] for step in range(2000)]
    model, expected = {}, []
    for number, (step, key, value) in enumerate(script):
        if step == "put":
            model[key] = value
        else:
            model.pop(key, None)
        if number % 40 == 0:
            expected.append([len(model), sorted(model.items())])
    scorer.equal(subject.observe("""
        from strata import OrderedMap
        from strata.checkup import verify
        entries, result = OrderedMap(), []
        for number, (step, key, value) in enumerate(script):
            if step == "put":
                entries[key] = value
            else:
                entries.pop(key, None)
            verify(entries)
            if number % 40 == 0:
                result.append([len(entries), list(entries.items())])
        """, script=script), expected)


# ---- changes


@scorer.check("changes of maps that have nothing in common")
def _():
    scorer.equal(subject.observe("""
        from strata import Change, OrderedMap, changes
        one, other = OrderedMap({1: "a", 3: "c", 5: "e"}), OrderedMap({1: "a", 2: "b", 5: "E", 9: "i"})
        result = [[list(change) for change in changes(*pair)] for pair in ((one, other), (other, one), (one, one), (OrderedMap(), one), (one, OrderedMap()),
                                                                            (OrderedMap(), OrderedMap()))]
        result += [list(changes(one, other))[0] == Change("added", 2, new="b"), repr(Change("removed", 3, old="c"))]
        """), [[["added", 2, None, "b"], ["removed", 3, "c", None], ["changed", 5, "e", "E"], ["added", 9, None, "i"]],
               [["removed", 2, "b", None], ["added", 3, None, "c"], ["changed", 5, "E", "e"], ["removed", 9, "i", None]], [],
               [["added", 1, None, "a"], ["added", 3, None, "c"], ["added", 5, None, "e"]], [["removed", 1, "a", None], ["removed", 3, "c", None], ["removed", 5, "e", None]], [],
               True, "Change(kind='removed', key=3, old='c', new=None)"])


@scorer.check("changes between maps of every size that are independent of each other")
def _():
    sizes = (0, 1, 8, 9, 33, 70, 300)
    scorer.equal(subject.observe("""
        from strata import OrderedMap, changes
        maps = [OrderedMap((n * 2, n % 5) for n in range(size)) for size in sizes]
        odd = OrderedMap((n * 3, n % 5) for n in range(120))
        result = [[list(change) for change in changes(odd, one)] for one in maps] + [[list(change) for change in changes(one, odd)] for one in maps]
        """, sizes=sizes),
        [differences({n * 3: n % 5 for n in range(120)}, {n * 2: n % 5 for n in range(size)}) for size in sizes]
        + [differences({n * 2: n % 5 for n in range(size)}, {n * 3: n % 5 for n in range(120)}) for size in sizes])


# ---- pages


@scorer.check("pages are split when they are too large, filled up and joined when they are too small")
def _():
    scorer.equal(subject.observe("""
        from strata import OrderedMap
        from strata.checkup import page_count, verify
        entries, result = OrderedMap(), []
        for n in range(14):
            entries[n] = n
            result.append(page_count(entries))
        for n in (0, 1, 12, 13, 2, 11, 3, 4):
            del entries[n]
            verify(entries)
            result.append(page_count(entries))
        """), [1] * 8 + [3] * 4 + [4] * 2 + [3] * 6 + [1] * 2)


@scorer.check("the neighbour that gives is the left one first, and only one with more than four")
def _():
    scorer.equal(subject.observe("""
        from strata import OrderedMap
        from strata.checkup import page_count, shared_page_count, verify
        result = []
        for extra, removed in cases:
            entries = OrderedMap((n, n) for n in range(13))
            del entries[12]
            for each in extra:
                entries[each] = each
            before = entries.snapshot()
            for key in removed:
                del entries[key]
            verify(entries)
            result.append([page_count(entries), shared_page_count(before, entries)])
        """, cases=[case[0] for case in NEIGHBOURS]), [case[1] for case in NEIGHBOURS])


# Three leaves of four entries and a root: (entries put in, entries removed), [pages afterwards, pages that are still shared].
NEIGHBOURS = [(([], [5]), [3, 1]), (([3.5], [5]), [4, 1]), (([8.5], [5]), [4, 1]), (([3.5, 8.5], [5]), [4, 1]), (([3.5, 8.5], [5, 0]), [3, 1]),
              (([7.5], [0]), [4, 1]), (([], [0]), [3, 1]), (([7.5], [11]), [4, 1]), (([], [11]), [3, 1])]


@scorer.check("pages are counted, shared ones too")
def _():
    scorer.equal(subject.observe("""
        from strata import OrderedMap
        from strata.checkup import page_count, shared_page_count
        empty, live = OrderedMap(), OrderedMap((n, n) for n in range(8))
        before = live.snapshot()
        result = [page_count(empty), page_count(live), shared_page_count(empty, live), shared_page_count(live, before), shared_page_count(live, live)]
        live[8] = 8
        result += [page_count(live), shared_page_count(live, before), page_count(before)]
        """), [1, 1, 0, 1, 1, 3, 0, 1])


@scorer.check("verify refuses trees that are not proper ones")
def _():
    trees = {
        "leaf too large": "Leaf(o, range(9), range(9))", "keys out of order": "Leaf(o, [2, 1], [0, 0])", "equal keys": "Leaf(o, [1, 1], [0, 0])",
        "a value is missing": "Leaf(o, [1, 2], [0])", "child too small": "Branch(o, [3], [leaf(0, 3), leaf(3, 7)])", "key right of its page": "Branch(o, [3], [leaf(0, 4), leaf(4, 8)])",
        "key left of its page": "Branch(o, [5], [leaf(0, 4), leaf(4, 8)])", "one child": "Branch(o, [], [leaf(0, 4)])",
        "separators do not fit": "Branch(o, [4, 6], [leaf(0, 4), leaf(4, 8)])", "different depths": "Branch(o, [8], [Branch(o, [4], [leaf(0, 4), leaf(4, 8)]), leaf(8, 12)])",
        "too many children": "Branch(o, range(4, 36, 4), [leaf(n, n + 4) for n in range(0, 36, 4)])", "separator itself is in the left page": "Branch(o, [4], [leaf(1, 5), leaf(5, 9)])",
        "small branch": "Branch(o, [12], [Branch(o, [4, 8], [leaf(0, 4), leaf(4, 8), leaf(8, 12)]), Branch(o, [16, 20, 24], [leaf(n, n + 4) for n in (12, 16, 20, 24)])])"}
    fine = {"": "Leaf(o)", "1": "Leaf(o, [1], [0])", "8": "Leaf(o, range(8), range(8))", "two": "Branch(o, [4], [leaf(0, 4), leaf(4, 8)])",
            "bound is smaller": "Branch(o, [3.5], [leaf(0, 4), leaf(4, 8)])", "eight": "Branch(o, range(4, 32, 4), [leaf(n, n + 4) for n in range(0, 32, 4)])",
            "high": "Branch(o, [16], [Branch(o, [4, 8, 12], [leaf(n, n + 4) for n in (0, 4, 8, 12)]), Branch(o, [20, 24, 28], [leaf(n, n + 4) for n in (16, 20, 24, 28)])])"}
    code = """
        from strata import OrderedMap
        from strata.checkup import verify
        from strata.pages import Branch, Leaf

        def leaf(start, stop):
            return Leaf(o, range(start, stop), range(start, stop))

        o, result = object(), []
        for tree in trees:
            entries = OrderedMap()
            entries._root = eval(tree)
            entries._size = sum(1 for _ in entries)
            try:
                verify(entries)
                result.append("proper")
            except AssertionError:
                result.append("refused")
        """
    scorer.equal(subject.observe(code, trees=list(fine.values())), ["proper"] * len(fine))
    scorer.equal(subject.observe(code, trees=list(trees.values())), ["refused"] * len(trees))
    with scorer.raises("AssertionError"):
        subject.observe("from strata import OrderedMap\nfrom strata.checkup import verify\none = OrderedMap({1: 1})\none._size = 2\nresult = verify(one)")


# ---- files


@scorer.check("tabs, line ends and backslashes survive a file, and are written as promised")
def _():
    entries = {"": "", "\\": "\t", "a\tb": "one\ntwo\r", "b": "\\n", "c\r\n": "\\\\", "d": "\u00fc \u2028"}
    scorer.equal(subject.observe("""
        import io
        from strata import OrderedMap, textfile
        file = io.StringIO(newline="")
        textfile.dump(OrderedMap(entries), file)
        result = [file.getvalue(), dict(textfile.load(io.StringIO(file.getvalue(), newline="\\n")).items())]
        """, entries=entries), ["\t\n\\\\\t\\t\na\\tb\tone\\ntwo\\r\nb\t\\\\n\nc\\r\\n\t\\\\\\\\\nd\t\u00fc \u2028\n", entries])


@scorer.check("load: the last of equal keys counts, a tab in the value stays, the last line may lack its end")
def _():
    scorer.equal(subject.observe("""
        import io
        from strata import textfile
        result = [list(textfile.load(io.StringIO(text)).items()) for text in ("b\\t1\\na\\t2\\nb\\t3", "a\\tx\\ty\\n", "", "\\t\\n")]
        """), [[["a", "2"], ["b", "3"]], [["a", "x\ty"]], [], [["", ""]]])


@scorer.check("load refuses what is no entry, and says in which line")
def _():
    scorer.equal(subject.observe("""
        from strata import textfile
        result = []
        for lines in broken:
            try:
                textfile.load(lines)
                result.append("read")
            except ValueError as error:
                result.append([number for number in range(1, 4) if f"line {number}" in str(error)])
        """, broken=[["a\n"], ["a\tb\n", "\n"], ["a\tb\n", "c\td\n", "e\\x\t1\n"], ["a\t\\"], ["a\t1\n", "a\\\t1\n"], ["a\t\\N\n"]]), [[1], [2], [3], [1], [2], [1]])


# ---- the journal


def journal(*lines, files=None):
    ended = subject.run("strata", "day.journal", files={"day.journal": "\n".join(lines) + "\n"} | (files or {}))
    return [ended.exit_code, ended.stdout.splitlines(), ended.stderr]


@scorer.check("the journal of README.md's example")
def _():
    text = ["# a day", "fill 1 24 article", "", "snapshot morning", "drop 3", "put 7 spare part", "put 30 new in stock", "changes morning live", "count morning", "count live"]
    scorer.equal(journal(*text), [0, ["removed 3 article 3", "changed 7 article 7 -> spare part", "added 30 new in stock", "24", "24"], ""])


@scorer.check("the journal writes to the map in use")
def _():
    scorer.equal(journal("fill 1 3", "snapshot a", "use a", "put 2 two", "drop 1", "show a", "use live", "empty 1 2", "show live", "changes a live", "clear", "count live", "keys live",
                         "changes a a", "  ", "   # done"), [0, ["2 two", "3 3", "3 3", "removed 2 two", "0", "-", "no change"], ""])


@scorer.check("the journal looks at maps")
def _():
    scorer.equal(journal("fill 1 12 x", "put 30", "put 007 bond", "keys live", "back live", "ends live", "between live 3 6", "between live 10 - back", "between live - 2", "between live 50 -", "verify live",
                         "pages live", "snapshot s", "put 31 y", "shared s live", "show s"),
                 [0, ["1 2 3 4 5 6 7 8 9 10 11 12 30", "30 12 11 10 9 8 7 6 5 4 3 2 1", "1 to 30", "3 4 5", "30 12 11 10", "1", "-", "a proper tree", "4 pages", "2 shared pages",
                      *[f"{n} x {n}" if n != 7 else "7 bond" for n in range(1, 13)], "30"], ""])


@scorer.check("the journal saves and loads")
def _():
    scorer.equal(journal("put b two words", "put a 1", "save live out.txt", "load again out.txt", "put c 3", "changes live again", "load old old.txt", "show old", files={"old.txt": "k\\n\tv\nj\t\n"}),
                 [0, ["removed c 3", "j", "k", " v"], ""])


@scorer.check("a line of the journal that cannot be done ends it")
def _():
    broken = ["drop 9", "put", "frob 1", "keys none", "use none", "changes live none", "fill a b", "fill 1", "empty 1 2", "put word 1", "load x none.txt", "load x bad.txt",
              "between live 1", "between live 1 2 forth", "snapshot", "save none x.txt", "verify none", "ends empty", "count", "shared live", "pages live live"]
    scorer.equal(subject.observe("""
        import contextlib, io, pathlib, re
        from strata.__main__ import main
        result = []
        for line in broken:
            pathlib.Path("day.journal").write_text(f"snapshot empty\\nput 1 one\\ncount live\\n{line}\\ncount live\\n")
            out, err = io.StringIO(), io.StringIO()
            with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
                code = main(["day.journal"])
            result.append([code, out.getvalue(), re.findall("line [0-9]+", err.getvalue())[:1]])
        """, broken=broken, files={"bad.txt": "no tab"}), [[2, "1\n", ["line 4"]]] * len(broken))


@scorer.check("the command wants one journal that is there")
def _():
    for arguments in ([], ["a", "b"], ["none.journal"]):
        ended = subject.run("strata", *arguments)
        scorer.equal([ended.exit_code, ended.stdout, bool(ended.stderr.strip())], [2, "", True])


scorer.finish()

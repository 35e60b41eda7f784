"""Hidden checks of mutations/python-merge-call-removal."""
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


# ---- what was reported


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
        """, timeout=1.7), [20_000, 20_000])


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
        written = [live._root is root, shared_page_count(live, snapshot) - shared]
        del live[1500]
        result = [*written, live._root is root]
        """), [True, 0, True])


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
        """, timeout=1.7), 800)


scorer.finish()

# CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
"""Hidden checks of the library larder."""
import pathlib, sys
sys.dont_write_bytecode = True
sys.path[:0] = [str(pathlib.Path(__file__).parent), *(f"{up}/scorers/python" for up in pathlib.Path(__file__).resolve().parents)]
import functools
import random
import struct

from cab_scorer import Scorer
from format import BRANCH, FREE, LEAF, ROOM, VALUE, Broken, File, sealed

scorer = Scorer()
BUILD = "exec gcc -std=c11 -O1 -g -fsanitize=address,undefined -fno-sanitize-recover=all -Isrc -o cab-driver cab-driver.c src/*.c"
program = scorer.program(["sh", "-c", BUILD], files={"cab-driver.c": pathlib.Path(__file__).with_name("driver.c").read_text()})

OK, NOT_FOUND, EXISTS, BAD_KEY, TOO_LONG, FULL, FOREIGN, VERSION, DAMAGED, IO = range(10)
SHADOW_MIB = 1 << 25  # the sanitizer reserves address space, not memory


def hexed(data):
    return "!" if data is None else data.hex() or "-"


def play(*script):
    """What each step of a script answers. A leak, an overrun or undefined behaviour ends in another exit code."""
    lines = "".join(" ".join(hexed(word) if word is None or isinstance(word, bytes) else str(word) for word in step) + "\n" for step in script)
    ended = program.run("./cab-driver", stdin=lines, memory_mib=SHADOW_MIB, timeout=20)
    scorer.equal(ended.exit_code, 0, "the program did not end cleanly")
    answers = ended.stdout.splitlines()
    scorer.equal(len(answers), len(script), "the program did not end cleanly")
    return answers


def same(actual, expected, message="wrong result"):
    """Like `scorer.equal`, for bytes."""
    scorer.equal(repr(actual), repr(expected), message)


def numbers(text):
    return [int(word) for word in text.split()]


def session(*script, limit=0):
    """Answers of the steps between opening a new file and closing it, and the file after that."""
    answers = play(("open", "f", limit), *script, ("close",), ("dump", "f"))
    return answers[1:-2], bytes.fromhex(answers[-1])


def parsed(data):
    try:
        return File(data)
    except (Broken, struct.error, IndexError):
        scorer.true(False, "the file is not as README.md describes it")


def statuses(answers):
    return [int(answer.split()[0]) for answer in answers]


def walked(answer):
    """The entries and the status of a walk."""
    words = answer.split()
    entries = [tuple(bytes.fromhex(part) for part in word.split("=")) for word in words[1:-1]]
    return entries, int(words[-1])


def text(length, salt=0):
    return bytes((salt * 37 + n * 11 + n // 244) % 256 for n in range(length))


def key(n, length=8):
    return f"{n:0{length}}".encode()


def each(low=None, high=None, reverse=0, limit=0, stop=-1):
    return ("each", low, high, reverse, limit, stop)


def put(k, v=b""):
    return ("put", k, v)


# ---- entries


@scorer.check("what was put is got, byte for byte")
def _():
    pairs = [(bytes([n, 255 - n, 0])[:1 + n % 3], text(n % 40, n)) for n in range(0, 256, 5)]
    kept = dict(pairs)
    answers, _ = session(*(put(*pair) for pair in pairs), *(("get", k, 100) for k in kept))
    scorer.equal(statuses(answers[:len(pairs)]), [OK] * len(pairs))
    scorer.equal([answer.split() for answer in answers[len(pairs):]],
                 [["0", str(len(v)), v.hex() + "ee"] for v in kept.values()])


@scorer.check("values of every length from 0 to 80 and around whole pages come back")
def _():
    lengths = [*range(0, 81), 243, 244, 245, 487, 488, 489, 731, 732, 733, 1951, 1952, 1953, 1999, 2000]
    answers, data = session(*(put(key(n), text(n, n)) for n in lengths), *(("get", key(n), 2100) for n in lengths), ("commit",))
    scorer.equal([answer.split() for answer in answers[len(lengths):-1]], [["0", str(n), text(n, n).hex() + "ee"] for n in lengths])
    scorer.equal({k.decode(): v.hex() for k, v in parsed(data).entries.items()}, {key(n).decode(): text(n, n).hex() for n in lengths})


@scorer.check("a value is copied as far as there is room for it")
def _():
    answers, _ = session(put(b"a", text(30)), put(b"b", text(300)), *(("get", b"a", n) for n in (0, 1, 29, 30, 31)),
                         *(("get", b"b", n) for n in (0, 1, 244, 299, 300, 301)))
    expected = [f"0 30 {text(30)[:n].hex()}" + "ee" * (n > 30) for n in (0, 1, 29, 30, 31)]
    expected += [f"0 300 {text(300)[:n].hex()}" + "ee" * (n > 300) for n in (0, 1, 244, 299, 300, 301)]
    scorer.equal(answers[2:], expected)


@scorer.check("a key that is not there is not found")
def _():
    answers, _ = session(("get", b"a", 9), ("delete", b"a"), put(b"b", b"1"), ("get", b"a", 9), ("get", b"ba", 9), ("get", b"c", 9),
                         ("delete", b"ba"), ("delete", b"a"), ("delete", b"b"), ("delete", b"b"), ("get", b"b", 9), ("stat",))
    scorer.equal(statuses(answers[:-1]), [1, 1, 0, 1, 1, 1, 1, 1, 0, 1, 1])
    scorer.equal(answers[-1], "2 0 0 1")


@scorer.check("put replaces and add does not")
def _():
    answers, _ = session(put(b"k", b"1"), put(b"k", b"22"), ("get", b"k", 9), ("add", b"k", b"3"), ("get", b"k", 9), ("add", b"l", b"4"),
                         ("get", b"l", 9), put(b"k", text(700)), ("add", b"k", b"5"), ("get", b"k", 2), put(b"k", b""), ("get", b"k", 2), ("stat",))
    scorer.equal(answers, ["0", "0", "0 2 3232ee", str(EXISTS), "0 2 3232ee", "0", "0 1 34ee", "0", str(EXISTS),
                           f"0 700 {text(700)[:2].hex()}", "0", "0 0 ee", "5 3 2 1"])


@scorer.check("lengths of keys and values are limited, for every call")
def _():
    calls = [("put", b""), ("add", b""), ("get", 9), ("delete",)]
    wrong = [(op, k, *rest) for op, *rest in calls for k in (b"", b"x" * 33, b"x" * 300)]
    answers, _ = session(*wrong, put(b"x" * 32, b"1"), ("get", b"x" * 32, 1), put(b"y", text(2000)), put(b"z", text(2001)), ("add", b"z", text(3000)),
                         ("get", b"z", 1), ("stat",))
    scorer.equal(statuses(answers[:-1]), [BAD_KEY] * 12 + [OK, OK, OK, TOO_LONG, TOO_LONG, NOT_FOUND])
    scorer.equal(numbers(answers[-1])[2], 2)


# ---- order and walks


KEYS = [b"a", b"a\x00", b"aa", b"ab", b"b", b"\x00", b"\x7f", b"\x80", b"\xff", b"\xff\xff", b"a" * 32]


@scorer.check("keys are in bytewise order, a beginning comes first")
def _():
    answers, _ = session(*(put(k, k) for k in KEYS), each(), each(reverse=1))
    same(walked(answers[-2]), ([(k, k) for k in sorted(KEYS)], OK))
    same(walked(answers[-1]), ([(k, k) for k in sorted(KEYS, reverse=True)], OK))


def ranges(keys, bounds, fill, limits=(0,)):
    cases = [(low, high, reverse, limit) for low in bounds for high in bounds for reverse in (0, 1) for limit in limits]
    answers, _ = session(*(put(k, v) for k, v in fill.items()), *(each(*case) for case in cases))
    expected = []
    for low, high, reverse, limit in cases:
        inside = [k for k in sorted(fill) if (low is None or k >= low) and (high is None or k < high)]
        inside = inside[::-1] if reverse else inside
        expected.append(([(k, fill[k]) for k in (inside[:limit] if limit else inside)], OK))
    same([walked(answer) for answer in answers[len(fill):]], expected)


@scorer.check("a walk has its lower bound and not its upper one")
def _():
    ranges(KEYS, [None, b"", b"a", b"aa", b"aaa", b"b", b"\x80", b"\xff\xff", b"\xff" * 40], {k: k[:3] for k in KEYS})


@scorer.check("bounds of walks through many pages")
def _():
    fill = {key(n): text(n % 50, n) for n in range(0, 200, 2)}
    ranges(fill, [None, key(0), key(1), key(20), key(57), key(58), key(59), key(120), key(198), key(199)], fill)


@scorer.check("a walk ends at its limit")
def _():
    fill = {key(n): b"v" for n in range(60)}
    ranges(fill, [None, key(9), key(31), key(59)], fill, limits=(1, 2, 17, 60, 61))


@scorer.check("a walk ends when the visitor says so")
def _():
    answers, _ = session(*(put(key(n), text(n)) for n in range(70)), *(each(None, None, reverse, 0, stop) for reverse in (0, 1) for stop in (1, 2, 30, 69, 70, 71)))
    seen = [[int(k) for k, _ in walked(answer)[0]] for answer in answers[70:]]
    order = list(range(70))
    scorer.equal(seen, [way[:stop] for way in (order, order[::-1]) for stop in (1, 2, 30, 69, 70, 71)])


@scorer.check("an empty larder has nothing to walk through")
def _():
    answers, _ = session(each(), each(reverse=1), each(b"a", b"b"), put(b"a"), ("delete", b"a"), each(), each(None, b""), ("check",))
    scorer.equal(answers, ["each 0", "each 0", "each 0", "0", "0", "each 0", "each 0", "0 0 -"])


# ---- histories


def history(seed, steps, keys, lengths, deletes, final_check=True):
    dice, held, script, expected = random.Random(seed), {}, [], []
    for _ in range(steps):
        k = dice.choice(keys)
        roll = dice.random()
        if roll < deletes:
            script.append(("delete", k))
            expected.append(OK if held.pop(k, None) is not None else NOT_FOUND)
        elif roll < deletes + 0.08:
            script.append(("add", k, b"added"))
            expected.append(EXISTS if k in held else OK)
            held.setdefault(k, b"added")
        else:
            value = text(dice.choice(lengths), dice.randrange(99))
            script.append(put(k, value))
            expected.append(OK)
            held[k] = value
    answers, data = session(*script, ("check",), each(), each(reverse=1), ("stat",), ("commit",))
    scorer.equal(statuses(answers[:steps]), expected)
    scorer.equal(answers[steps], "0 0 -", "a healthy larder was found damaged")
    entries = sorted(held.items())
    same(walked(answers[steps + 1]), (entries, OK))
    same(walked(answers[steps + 2]), (entries[::-1], OK))
    file = parsed(data)
    same(sorted(file.entries.items()), entries, "the file does not hold the entries")
    scorer.equal(numbers(answers[steps + 3]), [file.pages, file.free, file.count, file.height])
    return file


@scorer.check("a history of short entries, in memory and in the file")
def _():
    for seed in (1, 2):
        history(seed, 700, [key(n, 3) for n in range(200)], [0, 1, 5, 12], 0.3)


@scorer.check("a history of keys and values of all lengths")
def _():
    dice = random.Random(5)
    keys = [bytes(dice.choices(range(256), k=dice.choice([1, 2, 8, 20, 31, 32]))) for _ in range(150)]
    for seed in (3, 4):
        history(seed, 600, keys, [0, 3, 20, 31, 32, 33, 100, 244, 245, 600], 0.3)


@scorer.check("a history of long keys, in a tree of many levels")
def _():
    keys = [b"the same beginning for all " + key(n, 5) for n in range(400)]
    file = history(6, 900, keys, [28, 30, 32], 0.1)
    scorer.true(file.height >= 4, "the tree does not have the height that its entries ask for")


@scorer.check("keys of zero bytes are keys like others, in a tree of several levels")
def _():
    keys = sorted({bytes(n) for n in range(1, 33)} | {bytes([0, n, m]) for n in range(8) for m in (0, 255)})
    answers, data = session(*(put(k, k) for k in keys), ("check",), each(), each(reverse=1), ("commit",))
    scorer.equal(answers[len(keys)], "0 0 -")
    same([walked(answers[len(keys) + 1])[0], walked(answers[len(keys) + 2])[0]], [[(k, k) for k in keys], [(k, k) for k in keys[::-1]]])
    scorer.true(parsed(data).height > 1, "the tree does not have the height that its entries ask for")


@scorer.check("entries in ascending and in descending order")
def _():
    for order in (range(300), range(299, -1, -1)):
        answers, data = session(*(put(key(n, 6), key(n)) for n in order), ("commit",), ("check",))
        scorer.equal(answers[-1], "0 0 -")
        same(sorted(parsed(data).entries), [key(n, 6) for n in range(300)])


# ---- the file


@scorer.check("the file of a few entries, byte for byte")
def _():
    _, data = session(put(b"salt", b"2 packets"), put(b"oats", b""), put(b"ink", text(40)), ("commit",))
    scorer.equal(len(data), 768)
    leaf = b"\x03\xff" + b"ink" + struct.pack("<HI", 40, 2) + b"\x04\x00oats" + b"\x04\x09salt2 packets"
    value = struct.pack("<BBHI", VALUE, 0, 40, 0) + text(40)
    scorer.equal(data[256:512].hex(), sealed(struct.pack("<BBHI", LEAF, 3, len(leaf), 0) + leaf).hex())
    scorer.equal(data[512:].hex(), sealed(value).hex())
    header = struct.pack("<4sHHIIIIII", b"LARD", 1, 256, 3, 0, 0, 1, 3, 1)
    scorer.equal(data[:256].hex(), sealed(header).hex())


@scorer.check("a page that is split keeps half of the bytes, and a leaf is linked to the next")
def _():
    for sizes in ([30] * 8, [3, 3, 30, 30, 30, 30, 30, 30], [30, 30, 30, 30, 3, 3, 3, 30, 30]):
        for at in range(len(sizes)):
            order = [n for n in range(len(sizes)) if n != at] + [at]
            cells = [2 + 2 + size for size in sizes]
            if sum(cells) <= ROOM or sum(cells) - cells[at] > ROOM:
                continue
            _, data = session(*(put(key(n, 2), text(sizes[n])) for n in order), ("commit",))
            file, left = parsed(data), 0
            while 2 * sum(cells[:left]) < sum(cells):
                left += 1
            scorer.equal([len(file.cells(number)) for number in file.leaves], [left, len(sizes) - left])
            same([cell[0] for cell in file.cells(file.root)], [key(left, 2)])


@scorer.check("a branch that is split gives its middle key away")
def _():
    keys = [key(n, 32) for n in range(40)]
    _, data = session(*(put(k, text(32)) for k in keys), ("commit",))
    file = parsed(data)
    for number, children in file.branches.items():
        scorer.equal(len(children), len(file.cells(number)) + 1)
    # Six cells of 37 bytes are full; of seven, the first four stay, the fifth moves up, two are the right half.
    sizes = sorted({len(children) for number, children in file.branches.items() if number != file.root})
    scorer.true(5 in sizes and max(sizes) <= 7, "a branch was not split at half of its bytes")


@scorer.check("the page that was freed last is used first")
def _():
    script = [put(key(n), text(100, n)) for n in range(4)] + [("delete", key(n)) for n in (2, 0, 3)]
    _, before = session(*script, ("commit",))
    _, after = session(*script, put(b"new", text(300)), ("commit",))
    before, after = parsed(before), parsed(after)
    scorer.equal(len(before.free_list), 3)
    scorer.equal([after.pages, after.free_list], [before.pages, before.free_list[2:]])


@scorer.check("pages are used again before the file grows")
def _():
    script = []
    for turn in range(5):
        script += [put(key(n), text(60, turn)) for n in range(40)] + [("stat",)] + [("delete", key(n)) for n in range(40)] + [("stat",)]
    answers, _ = session(*script, ("check",))
    stats = [numbers(answer) for answer in answers[:-1] if " " in answer]
    scorer.equal([stat[0] for stat in stats], [stats[0][0]] * 10)
    scorer.equal(stats[1::2], [[stats[0][0], stats[0][0] - 2, 0, 1]] * 5)


@scorer.check("a longer and a shorter value give their pages back")
def _():
    lengths = [2000, 33, 32, 244, 245, 0, 1000]
    script = [step for n in lengths for step in (put(b"k", text(n)), ("stat",), ("check",))]
    answers, _ = session(*script)
    stats = [numbers(answer) for answer in answers[1::3]]
    scorer.equal([stat[0] - stat[1] for stat in stats], [2 + (-(-n // ROOM) if n > 32 else 0) for n in lengths])
    scorer.equal({answer for answer in answers[2::3]} == {"0 0 -"}, True)
    scorer.equal(stats[-1][0], stats[0][0])


# ---- joining


def joins(seed, count, length, width, order=None):
    dice = random.Random(seed)
    fill = [put(key(n, width), text(length(dice), n)) for n in range(count)]
    deletes = order or dice.sample(range(count), count)
    script = list(fill)
    for n in deletes:
        script += [("delete", key(n, width)), ("commit",), ("dump", "f")]
    answers, _ = session(*script)
    left = set(range(count))
    for number, n in enumerate(deletes):
        left.discard(n)
        file = parsed(bytes.fromhex(answers[len(fill) + 3 * number + 2]))
        same(sorted(file.entries), [key(n, width) for n in sorted(left)])
        scorer.true(not file.could_join(key(n, width)), "two pages that fit into one were not joined")
        scorer.true(file.height == 1 or len(file.branches[file.root]) > 1, "a root with a single child was kept")
    scorer.equal([file.height, file.pages - file.free], [1, 2])


@scorer.check("pages are joined when they fit, in a tree of short entries")
def _():
    joins(7, 60, lambda dice: dice.randrange(0, 20), 3)


@scorer.check("pages are joined when they fit, in a tree of long keys")
def _():
    joins(8, 45, lambda dice: dice.choice([0, 10, 32]), 32)


@scorer.check("pages are joined from the front and from the back")
def _():
    for order in (range(45), range(44, -1, -1)):
        joins(9, 45, lambda dice: 12, 32, list(order))


@scorer.check("two leaves are joined as soon as they fit to the byte")
def _():
    for spare in (-1, 0, 1):
        cells = [put(key(n, 2), text(30)) for n in range(8)] + [None]
        # After deleting one cell of 34, 244 are left; one byte more or less in the last value decides.
        cells[-1] = put(b"99", text(2 + spare))
        answers, data = session(*cells, ("delete", b"03"), ("stat",), ("commit",))
        scorer.equal(len(parsed(data).leaves), 1 if spare <= 0 else 2)


# ---- the limit of pages


@scorer.check("a put that may need more pages than there are is refused and changes nothing")
def _():
    for limit in (6, 9, 14):
        for length in (10, 32, 33, 244, 245, 600):
            script = []
            for n in range(30):
                script += [("stat",), put(key(n), text(length, n))]
            answers, data = session(*script, ("stat",), ("check",), each(), ("commit",), limit=limit)
            held = []
            for n in range(30):
                pages, free, _, height = numbers(answers[2 * n])
                wanted = height + 1 + (-(-length // ROOM) if length > 32 else 0)
                full = wanted > free + limit - pages
                scorer.equal(int(answers[2 * n + 1]), FULL if full else OK, "a put was refused, or not, against the rule")
                held += [] if full else [key(n)]
                scorer.true(numbers(answers[2 * n + 2])[0] <= limit, "the limit of pages was exceeded")
            scorer.equal(answers[61], "0 0 -")
            same([k for k, _ in walked(answers[62])[0]], held)
            same(sorted(parsed(data).entries), held)


@scorer.check("a full larder still replaces with what fits, and deletes")
def _():
    fill = [put(key(n), text(20)) for n in range(60)]
    answers, _ = session(*fill, ("delete", key(0)), ("get", key(0), 1), ("get", key(1), 1), put(key(1), text(2000)), ("get", key(1), 30), ("check",), limit=8)
    done = statuses(answers)
    scorer.true(FULL in done[:60], "the limit of pages did not hold")
    scorer.equal(done[60:64], [OK, NOT_FOUND, OK, FULL])
    scorer.equal(answers[64:], [f"0 20 {text(20).hex()}ee", "0 0 -"])


@scorer.check("free pages count, and so do those that may be added")
def _():
    script = [put(b"a", text(488)), ("stat",), put(b"b", text(489)), ("delete", b"a"), put(b"b", text(489)), ("stat",), put(b"b", b""), ("stat",), put(b"c", text(244))]
    answers, _ = session(*script, limit=6)
    scorer.equal(answers, ["0", "4 0 1 1", str(FULL), "0", str(FULL), "4 2 0 1", "0", "4 2 1 1", "0"])


@scorer.check("a file with more pages than the limit can be opened, read and emptied")
def _():
    answers = play(("open", "f", 0), *(put(key(n), text(20)) for n in range(50)), ("commit",), ("close",), ("open", "f", 4),
                   ("get", key(7), 1), ("add", b"x", b""), *(("delete", key(n)) for n in range(50)), put(b"x", b"1"), ("check",), ("stat",), ("close",))
    later = answers[53:]
    scorer.equal(later[:3], ["0", f"0 20 {text(20)[:1].hex()}", str(FULL)])
    scorer.equal(later[3:55], ["0"] * 51 + ["0 0 -"])
    scorer.equal(numbers(later[55])[2:], [1, 1])


# ---- committing


@scorer.check("nothing reaches the file before a commit")
def _():
    answers = play(("open", "f", 0), *(put(key(n), text(200)) for n in range(50)), ("dump", "f"), ("close",), ("dump", "f"),
                   ("open", "f", 0), put(b"a", b"1"), ("commit",), put(b"a", b"2"), put(b"b", text(900)), ("close",), ("open", "f", 0), each(), ("stat",), ("close",))
    scorer.equal([answers[51], answers[53]], ["", ""])
    scorer.equal(answers[-3:-1], ["each 61=31 0", "2 0 1 1"])


@scorer.check("a rollback goes back to the last commit")
def _():
    fill = [put(key(n), text(n)) for n in range(80)]
    more = [("delete", key(n)) for n in range(0, 80, 2)] + [put(key(n), text(500)) for n in range(81, 90)]
    answers, data = session(*fill, ("stat",), ("commit",), *more, ("rollback",), ("stat",), each(), ("check",), put(b"z", b"z"), ("commit",))
    scorer.equal(answers[80], answers[80 + 2 + len(more) + 1])
    expected = [(key(n), text(n)) for n in range(80)]
    same(walked(answers[-4]), (expected, OK))
    scorer.equal(answers[-3], "0 0 -")
    same(sorted(parsed(data).entries.items()), expected + [(b"z", b"z")])


@scorer.check("a rollback without a commit leaves an empty larder")
def _():
    answers, _ = session(*(put(key(n), text(90)) for n in range(40)), ("rollback",), ("stat",), ("check",), each(), put(b"a", b"b"), each())
    scorer.equal(answers[40:], ["0", "2 0 0 1", "0 0 -", "each 0", "0", "each 61=62 0"])


@scorer.check("a larder that is closed and opened between any two changes")
def _():
    dice, held, script = random.Random(11), {}, []
    for turn in range(120):
        k = key(dice.randrange(50), 20)
        script += [("open", "f", 0)]
        if dice.random() < 0.35:
            script += [("delete", k)]
            held.pop(k, None)
        else:
            held[k] = text(dice.choice([0, 30, 33, 260]), turn)
            script += [put(k, held[k])]
        script += [("commit",), ("close",)]
    answers = play(*script, ("open", "f", 0), each(), ("check",), ("close",), ("dump", "f"))
    same(walked(answers[-4]), (sorted(held.items()), OK))
    scorer.equal(answers[-3], "0 0 -")
    scorer.equal(len(parsed(bytes.fromhex(answers[-1])).entries), len(held))


@scorer.check("several commits in one session write what has changed since")
def _():
    script = []
    for n in range(30):
        script += [put(key(n), text(70, n)), ("commit",), ("dump", "f")]
    answers, _ = session(*script)
    for n in range(30):
        same(sorted(parsed(bytes.fromhex(answers[3 * n + 2])).entries), [key(m) for m in range(n + 1)])


@scorer.check("a commit that cannot be written says so")
def _():
    for limit in (600, 100):
        answers, _ = session(*(put(key(n), text(100)) for n in range(30)), ("limit", limit), ("commit",))
        scorer.equal(answers[-1], str(IO))


# ---- files that are something else, or damaged


def opened(*contents):
    """What opening each of these files answers, none of which can be opened."""
    return play(*(step for content in contents for step in (("make", "f", content), ("open", "f", 0))))[1::2]


HEALTHY = sealed(struct.pack("<4sHHIIIIII", b"LARD", 1, 256, 2, 0, 0, 1, 0, 1)) + sealed(struct.pack("<BBHI", LEAF, 0, 0, 0))


@scorer.check("a file of something else is not opened")
def _():
    scorer.equal(opened(b"x", b"LAR", b"Dear diary", b"lard" + HEALTHY[4:], bytes(512)), [str(FOREIGN)] * 5)
    scorer.equal(play(("open", "no/such/folder/f", 0)), [str(IO)])
    scorer.equal(play(("open", ".", 0)), [str(IO)])


@scorer.check("a file of another version or page size is told apart")
def _():
    others = [(0, 256), (2, 256), (257, 256), (1, 512), (1, 0)]
    scorer.equal(opened(*(sealed(struct.pack("<4sHHIIIIII", b"LARD", version, size, 2, 0, 0, 1, 0, 1)) + HEALTHY[256:] for version, size in others)), [str(VERSION)] * 5)


@scorer.check("a damaged first page is noticed when the file is opened")
def _():
    contents = [HEALTHY[:100], HEALTHY[:255], HEALTHY[:251] + b"\1" + HEALTHY[252:], HEALTHY[:20] + b"\7" + HEALTHY[21:], HEALTHY[:255] + b"\1" + HEALTHY[256:]]
    for pages, root, height in ((2, 0, 1), (2, 2, 1), (2, 3, 1), (2, 1, 0), (2, 1, 21), (2, 1, 1 << 31)):
        contents.append(sealed(struct.pack("<4sHHIIIIII", b"LARD", 1, 256, pages, 0, 0, root, 0, height)) + HEALTHY[256:])
    scorer.equal(opened(*contents), [str(DAMAGED)] * len(contents))


@scorer.check("an empty file is an empty larder, and so is one that was written by hand")
def _():
    answers = play(("make", "f", b""), ("open", "f", 0), each(), put(b"a", b"1"), ("commit",), ("close",), ("make", "g", HEALTHY), ("open", "g", 0),
                   ("check",), put(b"a", b"1"), each(), ("commit",), ("close",), ("dump", "f"), ("dump", "g"))
    scorer.equal(answers[:5] + answers[7:12], ["0", "0", "each 0", "0", "0", "0", "0 0 -", "0", "each 61=31 0", "0"])
    scorer.equal(answers[-2], answers[-1])
    deep = play(("make", "f", sealed(struct.pack("<4sHHIIIIII", b"LARD", 1, 256, 2, 0, 0, 1, 0, 20)) + HEALTHY[256:]), ("open", "f", 0), ("get", b"a", 1), ("close",))
    scorer.equal(deep[1:3], ["0", f"{DAMAGED} 0 "])


@functools.cache
def sample():
    """A sound file with three levels, long values and free pages."""
    script = [put(key(n, 20), text(300 if n % 9 == 0 else 25, n)) for n in range(80)] + [("delete", key(n, 20)) for n in range(30, 36)]
    _, data = session(*script, ("commit",))
    file = parsed(data)
    scorer.true(file.height >= 3 and len(file.free_list) >= 2, "the sample does not have the pages that its entries ask for")
    return file


def patched(file, number, at=0, new=b"", whole=None, reseal=True):
    pages = list(file.raw)
    page = whole if whole is not None else pages[number][:at] + new + pages[number][at + len(new):]
    pages[number] = sealed(page) if reseal else page
    return b"".join(pages)


def verdicts(*contents):
    script = []
    for content in contents:
        script += [("make", "f", content), ("open", "f", 0), ("check",), ("close",)]
    return play(*script)[2::4]


def fault(page, words):
    return f"{DAMAGED} {page} {words}"


def value_pages(file):
    return [number for number in range(1, file.pages) if file.head(number)[0] == VALUE]


@scorer.check("check: a sound file has no fault")
def _():
    scorer.equal(verdicts(b"".join(sample().raw)), ["0 0 -"])


@scorer.check("check: an unreadable page")
def _():
    file = sample()
    chosen = [file.root, file.leaves[0], file.leaves[-1], value_pages(file)[0], file.free_list[-1]]
    broken = [patched(file, number, at, bytes([file.raw[number][at] ^ 4]), reseal=False) for number in chosen for at in (1, 100, 251, 252, 255)]
    scorer.equal(verdicts(*broken), [fault(number, "unreadable page") for number in chosen for _ in range(5)])
    last = file.pages - 1
    scorer.equal(verdicts(b"".join(file.raw)[:-1], b"".join(file.raw[:-1])), [fault(last, "unreadable page")] * 2)


@scorer.check("check: a page that is used twice or does not exist")
def _():
    file = sample()
    branch = max(file.branches, key=lambda number: len(file.branches[number]))
    leaf = file.branches[file.root][0]
    wrong = [patched(file, file.root, 9, struct.pack("<I", page)) for page in (leaf, file.root, 0, file.pages, 1 << 31)]
    scorer.equal(verdicts(*wrong), [fault(page, "used twice") for page in (leaf, file.root, 0, file.pages, 1 << 31)])
    first, second = file.free_list[:2]
    scorer.equal(verdicts(patched(file, second, 4, struct.pack("<I", first)), patched(file, second, 4, struct.pack("<I", file.root))),
                 [fault(first, "used twice"), fault(file.root, "used twice")])


@scorer.check("check: a page of the wrong kind")
def _():
    file = sample()
    value, free = value_pages(file)[0], file.free_list[0]
    wrong = [(file.root, LEAF), (file.root, FREE), (file.leaves[0], BRANCH), (file.leaves[-1], VALUE), (value, FREE), (value, LEAF), (free, VALUE), (free, 0)]
    scorer.equal(verdicts(*(patched(file, number, 0, bytes([kind])) for number, kind in wrong)), [fault(number, "wrong kind") for number, _ in wrong])


@scorer.check("check: a page of the wrong size")
def _():
    file = sample()
    leaf, value, free = file.leaves[0], value_pages(file)[-1], file.free_list[0]
    used, count = file.used_bytes(leaf), len(file.cells(leaf))
    short = struct.pack("<BBHI", LEAF, 1, 10, 0)
    cases = [(leaf, 2, struct.pack("<H", used - 1)), (leaf, 2, struct.pack("<H", used + 1)), (leaf, 2, struct.pack("<H", 245)), (leaf, 2, struct.pack("<H", 65535)),
             (leaf, 1, bytes([count + 1])), (leaf, 1, bytes([count - 1])), (leaf, 8, b"\0"), (leaf, 8, b"\x21"), (file.root, 1, b"\0"), (file.root, 8, b"\xff"),
             (free, 1, b"\1"), (free, 2, b"\1")]
    scorer.equal(verdicts(*(patched(file, *case) for case in cases)), [fault(case[0], "wrong size") for case in cases])
    lone = HEALTHY[:24] + struct.pack("<I", 1) + HEALTHY[28:256]
    lone = sealed(lone)
    cells = [b"\x21\0" + b"k" * 33, b"\x01\x21k" + bytes(33), b"\x01\xfek" + bytes(200), b"\x01\xffk" + struct.pack("<HI", 32, 1), b"\x01\xffk" + struct.pack("<HI", 2001, 1), b"\0\0"]
    scorer.equal(verdicts(*(lone + sealed(struct.pack("<BBHI", LEAF, 1, len(cell), 0) + cell) for cell in cells)), [fault(1, "wrong size")] * len(cells))
    sound = [b"\x20\0" + b"k" * 32, b"\x01\x20k" + bytes(32)]
    scorer.equal(verdicts(*(lone + sealed(struct.pack("<BBHI", LEAF, 1, len(cell), 0) + cell) for cell in sound)), ["0 0 -"] * 2)


def chain(length, *pages):
    """A larder with one value of that length, and its pages (used, link) from page 2 on."""
    cell = b"\x01\xffk" + struct.pack("<HI", length, 2)
    header = sealed(struct.pack("<4sHHIIIIII", b"LARD", 1, 256, 2 + len(pages), 0, 0, 1, 1, 1))
    return header + sealed(struct.pack("<BBHI", LEAF, 1, len(cell), 0) + cell) + b"".join(
        sealed(struct.pack("<BBHI", VALUE, 0, used, link) + text(min(used, 244))) for used, link in pages)


@scorer.check("a value whose pages do not add up is damaged, for check, get and delete")
def _():
    cases = [(chain(300, (244, 3), (56, 0)), "0 0 -"), (chain(300, (244, 0), (56, 0)), fault(2, "wrong size")), (chain(300, (244, 3), (55, 0)), fault(3, "wrong size")),
             (chain(300, (243, 3), (57, 0)), fault(2, "wrong size")), (chain(300, (244, 3), (56, 2)), fault(3, "wrong size")), (chain(300, (244, 2)), fault(2, "used twice")),
             (chain(244, (244, 0)), "0 0 -"), (chain(488, (244, 3), (244, 0)), "0 0 -"), (chain(244, (244, 2)), fault(2, "wrong size")),
             (chain(300, (244, 9)), fault(9, "used twice")), (chain(300, (244, 1)), fault(1, "used twice"))]
    scorer.equal(verdicts(*(content for content, _ in cases)), [verdict for _, verdict in cases])
    script = []
    for content, _ in cases:
        script += [("make", "f", content), ("open", "f", 0), ("get", b"k", 2), each(), each(reverse=1), ("delete", b"k"), ("rollback",), ("close",)]
    played = play(*script)
    for number, (_, verdict) in enumerate(cases):
        want, answers = OK if verdict == "0 0 -" else DAMAGED, played[8 * number:8 * number + 8]
        scorer.equal([numbers(answers[2].replace("ee", ""))[0] if want else int(answers[2][0]), walked(answers[3])[1], walked(answers[4])[1], int(answers[5])], [want] * 4)


@scorer.check("check: keys out of order")
def _():
    file = sample()
    first, second, last = file.leaves[0], file.leaves[1], file.leaves[-1]
    swapped = struct.pack("<BBHI", LEAF, 2, 6, 0) + b"\1\0b" + b"\1\0a"
    double = struct.pack("<BBHI", LEAF, 2, 6, 0) + b"\1\0a" + b"\1\0a"
    lone = sealed(struct.pack("<4sHHIIIIII", b"LARD", 1, 256, 2, 0, 0, 1, 2, 1))
    scorer.equal(verdicts(lone + sealed(swapped), lone + sealed(double)), [fault(1, "keys out of order")] * 2)
    low = file.cells(second)[0]
    tail = file.raw[second].find(low[0])
    # One less than the smallest key that the branch above allows, in the first cell.
    scorer.equal(verdicts(patched(file, second, tail, key(0, 20))), [fault(second, "keys out of order")])
    top = file.cells(file.root)[0][0]
    edge = [number for number in file.leaves if file.cells(number)[-1][0] < top][-1]
    at = file.raw[edge].find(file.cells(edge)[-1][0])
    scorer.equal(verdicts(patched(file, edge, at, top)), [fault(edge, "keys out of order")])
    at = file.raw[file.root].find(top)
    scorer.equal(verdicts(patched(file, file.root, at, b"\xff" * 20))[0].endswith("keys out of order"), True)
    child = file.branches[file.root][1]
    at = file.raw[child].find(file.cells(child)[0][0])
    scorer.equal(verdicts(patched(file, child, at, key(0, 20))), [fault(child, "keys out of order")])


@scorer.check("check: a leaf that links elsewhere")
def _():
    file = sample()
    first, middle, last = file.leaves[0], file.leaves[len(file.leaves) // 2], file.leaves[-1]
    cases = [(first, file.leaves[2]), (middle, 0), (last, first), (last, 77), (first, first)]
    scorer.equal(verdicts(*(patched(file, leaf, 4, struct.pack("<I", to)) for leaf, to in cases)), [fault(leaf, "wrong link") for leaf, _ in cases])


@scorer.check("check: wrong counts and a lost page")
def _():
    file = sample()
    count = lambda at, value: patched(file, 0, at, struct.pack("<I", value))
    scorer.equal(verdicts(count(16, file.free + 1), count(16, file.free - 1), count(24, file.count + 1), count(24, file.count - 1)), [fault(0, "wrong count")] * 4)
    first, second = file.free_list[:2]
    pages = list(file.raw)
    pages[0] = sealed(pages[0][:12] + struct.pack("<II", second, file.free - 1) + pages[0][20:])
    more = list(pages)
    third = sealed(struct.pack("<BBHI", FREE, 0, 0, 0))
    more[0] = sealed(more[0][:8] + struct.pack("<I", file.pages + 1) + more[0][12:])
    scorer.equal(verdicts(b"".join(pages), b"".join([*more, third])), [fault(first, "lost page")] * 2)
    alone = list(file.raw) + [third]
    alone[0] = sealed(alone[0][:8] + struct.pack("<I", file.pages + 1) + alone[0][12:])
    scorer.equal(verdicts(b"".join(alone)), [fault(file.pages, "lost page")])


@scorer.check("check sees what is not committed yet")
def _():
    answers, _ = session(*(put(key(n), text(40)) for n in range(60)), ("check",), *(("delete", key(n)) for n in range(0, 60, 3)), ("check",), ("rollback",), ("check",))
    scorer.equal([answer for answer in answers if " " in answer], ["0 0 -"] * 3)


@scorer.check("a damaged page is noticed by the call that needs it, and by no other")
def _():
    file = sample()
    good, bad = file.leaves[0], file.leaves[-1]
    near, far = file.cells(good)[1][0], file.cells(bad)[1][0]
    script = []
    for content in (patched(file, bad, 60, b"\xaa\xbb", reseal=False), patched(file, bad, 0, bytes([BRANCH])), patched(file, bad, 1, b"\x50")):
        script += [("make", "f", content), ("open", "f", 0), ("get", near, 1), ("get", far, 1), put(far, b""), ("delete", far), each(far), each(None, near, 1),
                       each(None, None, 1), each(None, near), put(near, b"1"), ("rollback",), ("close",)]
    played = play(*script)
    for first in range(0, len(script), 13):
        answers = played[first:first + 13]
        scorer.equal(statuses(answers[2:6]), [OK, DAMAGED, DAMAGED, DAMAGED])
        scorer.equal([walked(answer)[1] for answer in answers[6:10]], [DAMAGED, OK, DAMAGED, OK])
        scorer.equal(answers[10], "0")


@scorer.check("damage that leads in circles does not lead a walk in circles")
def _():
    file = sample()
    around = patched(file, file.leaves[-1], 4, struct.pack("<I", file.leaves[0]))
    upward = patched(file, file.root, 4, struct.pack("<I", file.root))
    answers = play(("make", "f", around), ("open", "f", 0), each(file.cells(file.leaves[-1])[0][0]), ("close",), ("make", "f", upward), ("open", "f", 0), ("get", key(0, 20), 1), each(), each(reverse=1), ("close",))
    scorer.equal(walked(answers[2])[1], DAMAGED)
    scorer.equal([int(answers[6][0]), walked(answers[7])[1], walked(answers[8])[1]], [DAMAGED] * 3)


@scorer.check("a free list that is damaged is noticed when a page is taken")
def _():
    file, script = sample(), []
    for content in (patched(file, file.free_list[0], 0, bytes([VALUE])), patched(file, 0, 12, struct.pack("<I", file.root)), patched(file, 0, 12, struct.pack("<I", 5000)),
                    patched(file, file.free_list[0], 40, b"\1", reseal=False)):
        script += [("make", "f", content), ("open", "f", 0), put(b"zz", text(900)), ("rollback",), ("close",)]
    scorer.equal(play(*script)[2::5], [str(DAMAGED)] * 4)


scorer.finish()

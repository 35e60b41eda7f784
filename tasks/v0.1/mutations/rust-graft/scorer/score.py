# CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
"""Hidden checks of the library graft."""
import pathlib, sys
sys.dont_write_bytecode = True
sys.path[:0] = [str(pathlib.Path(__file__).parent), *(f"{up}/scorers/python" for up in pathlib.Path(__file__).resolve().parents)]
import random

from cab_scorer import Scorer
from model import applied, edits, hunks, lines_of, merged, written

scorer = Scorer()
RUSTC = "rustc --edition 2021 --cap-lints allow -C debuginfo=0 -C codegen-units=1"
program = scorer.program(
    f"{RUSTC} --crate-type rlib --crate-name graft -o cab/libgraft.rlib src/lib.rs".split(),
    ["sh", "-c", f"{RUSTC} --extern graft=cab/libgraft.rlib -o cab/driver cab/driver.rs & driver=$!; "
                 f"{RUSTC} --extern graft=cab/libgraft.rlib -o cab/graft src/main.rs && wait $driver"],
    files={"cab/driver.rs": pathlib.Path(__file__).with_name("driver.rs").read_text()})


def ask(*requests):
    """The driver's answer to each request: a list of words."""
    def escape(word):
        return str(word).replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n")

    def unescape(word):
        return word.replace("\\\\", "\0").replace("\\t", "\t").replace("\\n", "\n").replace("\0", "\\")

    ended = program.run("cab/driver", stdin="".join("\t".join(map(escape, request)) + "\n" for request in requests))
    answers = [[unescape(word) for word in line.split("\t")] for line in ended.stdout.split("\n")[:-1]]
    scorer.equal([ended.exit_code, len(answers)], [0, len(requests)], "the program ended without a result")
    return answers


def graft(*arguments, **files):
    """The command, with the files `name_ending` as `name.ending`."""
    return program.run("cab/graft", *arguments, files={name.replace("_", "."): content for name, content in files.items()})


def text(*words):
    return "".join(f"{word}\n" for word in words)


def numbers(start, end):
    return "".join(f"{n}\n" for n in range(start, end))


def shuffled(dice, lines, changes):
    """The lines after some random removals, insertions and replacements."""
    lines = list(lines)
    for _ in range(changes):
        at = dice.randrange(len(lines) + 1)
        lines[at:at + dice.randrange(3)] = [f"{dice.choice('abcdxyz')}\n" for _ in range(dice.randrange(3))]
    return lines


def pairs(seed, count, size=12, letters="abcd"):
    dice = random.Random(seed)
    for _ in range(count):
        old = [f"{dice.choice(letters)}\n" for _ in range(dice.randrange(size))]
        yield old, shuffled(dice, old, dice.randrange(4))


# ---- lines and edits


@scorer.check("lines keep their endings, and only the last one may have none")
def _():
    scorer.equal(ask(("lines", "a\n\nb"), ("lines", "a\r\nb\n"), ("lines", "\n")), [["a\n", "\n", "b"], ["a\r\n", "b\n"], ["\n"]])


@scorer.check("an empty text has no lines and no edits")
def _():
    scorer.equal(ask(("edits", "", ""), ("edits", "", "a\nb\n"), ("edits", "a\n", "")), [[""], ["+a\n", "+b\n"], ["-a\n"]])


@scorer.check("a line with and one without an ending are different")
def _():
    scorer.equal(ask(("edits", "a\nb", "a\nb\n")), [[" a\n", "-b", "+b\n"]])


@scorer.check("of several shortest lists of edits it is the one that README.md names")
def _():
    cases = list(pairs(11, 300))
    expected = [[sign + line for sign, line in edits(*case)] or [""] for case in cases]
    scorer.equal(ask(*(("edits", "".join(old), "".join(new)) for old, new in cases)), expected)


@scorer.check("a replaced line is removed before its successor is inserted")
def _():
    scorer.equal(ask(("edits", text("a", "b", "c"), text("a", "x", "c"))), [[" a\n", "-b\n", "+x\n", " c\n"]])


@scorer.check("lists of edits are as short as can be on long texts")
def _():
    dice = random.Random(5)
    old = [f"{dice.randrange(40)}\n" for _ in range(250)]
    new = shuffled(dice, old, 40)
    scorer.equal(ask(("edits", "".join(old), "".join(new))), [[sign + line for sign, line in edits(old, new)]])


# ---- hunks and written patches


def diff(*cases):
    """Compares the written patch for each (old, new, context)."""
    expected = [[written(hunks(edits(lines_of(old), lines_of(new)), context))] for old, new, context in cases]
    scorer.equal(ask(*(("diff", *case) for case in cases)), expected)


@scorer.check("a hunk has the context that was asked for")
def _():
    diff(*((numbers(0, 20), numbers(0, 20).replace("10\n", "ten\n"), context) for context in range(13)))


@scorer.check("context ends where the text begins and ends")
def _():
    diff(*((numbers(0, 6), numbers(0, 6).replace(f"{n}\n", "x\n"), 3) for n in range(6)))


@scorer.check("changes are in one hunk up to twice the context apart")
def _():
    for context in range(4):
        diff(*((numbers(10, 40), numbers(10, 40).replace("12\n", "x\n").replace(f"{n}\n", "y\n"), context)
               for n in range(13, 26)))


@scorer.check("three hunks know where they begin in both texts")
def _():
    new = numbers(10, 50).replace("12\n", "").replace("25\n", "25\na\nb\nc\n").replace("44\n45\n", "x\n")
    diff(*((numbers(10, 50), new, context) for context in (0, 1, 2, 3, 9)))


@scorer.check("ranges without lines name the line before")
def _():
    scorer.equal(ask(("diff", "", "a\n", 3), ("diff", "a\n", "", 3), ("diff", "a\nb\n", "a\nx\nb\n", 0), ("diff", "a\nb\n", "b\n", 0)),
                 [["--- a\n+++ b\n@@ -0,0 +1 @@\n+a\n"], ["--- a\n+++ b\n@@ -1 +0,0 @@\n-a\n"],
                  ["--- a\n+++ b\n@@ -1,0 +2 @@\n+x\n"], ["--- a\n+++ b\n@@ -1 +0,0 @@\n-a\n"]])


@scorer.check("missing endings are written, on either side or both")
def _():
    diff(("a\nb", "a\nb\n", 3), ("a\nb\n", "a\nb", 3), ("x\nb", "a\nb", 3), ("a\nb\nc", "a\nx", 1), ("", "a", 0))


@scorer.check("random texts give the patch that README.md names")
def _():
    diff(*(("".join(old), "".join(new), n % 5) for n, (old, new) in enumerate(pairs(12, 250, size=30))))


@scorer.check("no differences, no patch")
def _():
    scorer.equal(ask(("diff", "", "", 3), ("diff", "a\nb", "a\nb", 3)), [[""], [""]])


# ---- reading

HEAD = "--- a\n+++ b\n"


def reads(patch, *expected):
    scorer.equal(ask(("read", patch)), [expected])


def fails(line, *patches):
    scorer.equal(ask(*(("read", patch) for patch in patches)), [["error", str(line)]] * len(patches), "wrong error")


@scorer.check("a patch is read as it was written")
def _():
    written_patches = [written(hunks(edits(old, new), n % 4)) for n, (old, new) in enumerate(pairs(13, 200, size=25)) if old != new]
    scorer.equal(ask(*(("rewrite", patch) for patch in written_patches if patch)), [[patch] for patch in written_patches if patch])


@scorer.check("every kind of line of a hunk is read")
def _():
    reads(HEAD + "@@ -3,3 +3,3 @@\n keep\n-out\n+in\n\n", "file a b", "hunk 2 2", " keep\n", "-out\n", "+in\n", " \n")


@scorer.check("ranges are read with and without a number of lines")
def _():
    reads(HEAD + "@@ -7 +7,0 @@\n-x\n@@ -20,0 +20 @@\n+y\n", "file a b", "hunk 6 7", "-x\n", "hunk 20 19", "+y\n")


@scorer.check("missing endings are read inside and at the end of a hunk")
def _():
    note = "\\ No newline at end of file\n"
    reads(f"{HEAD}@@ -1 +1 @@\n-a\n{note}+b\n{note}", "file a b", "hunk 0 0", "-a", "+b")
    reads(f"{HEAD}@@ -1 +1,2 @@\n+a\n b\n{note}", "file a b", "hunk 0 0", "+a\n", " b")


@scorer.check("a carriage return belongs to the line")
def _():
    reads(HEAD + "@@ -1 +1 @@\n-a\r\n+a\n", "file a b", "hunk 0 0", "-a\r\n", "+a\n")


@scorer.check("dates, headings and prose are skipped")
def _():
    reads("Dear all,\n--- no file\n\n--- a b\t2026-01-01\n+++ c\t2026-01-02\n@@ -1 +1 @@ fn main\n-a\n+b\n\nRegards\n",
          "file a b c", "hunk 0 0", "-a\n", "+b\n")


@scorer.check("several files, with prose or nothing between them")
def _():
    one = "--- {0}\n+++ {0}2\n@@ -1 +1 @@\n-a\n+b\n"
    reads(one.format("p") + one.format("q") + "\nprose\n" + one.format("r"),
          *(word for name in "pqr" for word in (f"file {name} {name}2", "hunk 0 0", "-a\n", "+b\n")))


@scorer.check("a removed line may look like a header")
def _():
    reads(HEAD + "@@ -1,2 +1,2 @@\n--- x\n+++ y\n z\n", "file a b", "hunk 0 0", "--- x\n", "+++ y\n", " z\n")


@scorer.check("the last line of a patch may lack its own ending")
def _():
    reads(HEAD + "@@ -1 +1 @@\n-a\n+b", "file a b", "hunk 0 0", "-a\n", "+b\n")


@scorer.check("a text without a patch is an error at line 1")
def _():
    fails(1, "", "hello\n", "\n\nhello\n+++ b\n", "--- a\n")


@scorer.check("a file without hunks is an error at its header")
def _():
    fails(2, f"prose\n{HEAD}", f"prose\n{HEAD}prose\n@@ -1 +1 @@\n-a\n+b\n", f"\n{HEAD}{HEAD}@@ -1 +1 @@\n-a\n+b\n")


@scorer.check("ranges that cannot be read are errors")
def _():
    fails(3, *(f"{HEAD}{ranges}\n-a\n+b\n" for ranges in (
        "@@ -1 +x @@", "@@ -1 @@", "@@ 1 +1 @@", "@@ -1 1 @@", "@@ -0 +1 @@", "@@ -1 +0,1 @@", "@@ -1,b +1 @@", "@@ -1 +1", "@@", "@@ -1 +1 +1 @@")))


@scorer.check("lines that belong to no hunk are errors where they are")
def _():
    fails(5, f"{HEAD}@@ -1,2 +1,2 @@\n a\nb\n", f"{HEAD}@@ -1,2 +1,2 @@\n a\n@@ -5 +5 @@\n")
    fails(6, f"{HEAD}@@ -1 +1 @@\n-a\n+b\n@@ -1 +9\n")


@scorer.check("more lines than a range has are an error")
def _():
    fails(5, f"{HEAD}@@ -1 +1,2 @@\n-a\n-b\n", f"{HEAD}@@ -1,2 +1 @@\n+a\n+b\n", f"{HEAD}@@ -1,0 +1,2 @@\n+a\n b\n", f"{HEAD}@@ -1,2 +1,0 @@\n-a\n b\n",
          f"{HEAD}@@ -1,2 +1,0 @@\n-a\n\n")


@scorer.check("a patch that ends inside of a hunk is an error after its end")
def _():
    fails(6, f"{HEAD}@@ -1,3 +1,3 @@\n a\n b\n", f"{HEAD}@@ -1 +1,3 @@\n a\n+b\n", f"{HEAD}@@ -1,3 +1 @@\n a\n-b\n")


@scorer.check("hunks that overlap or go back are errors")
def _():
    first = f"{HEAD}@@ -5,2 +5,3 @@\n a\n+x\n b\n"
    fails(7, *(first + second for second in ("@@ -6 +8 @@\n-a\n+b\n", "@@ -7 +7 @@\n-a\n+b\n", "@@ -1 +1 @@\n-a\n+b\n", "@@ -5,0 +8 @@\n+b\n")))
    reads(first + "@@ -7 +8 @@\n-a\n+b\n", "file a b", "hunk 4 4", " a\n", "+x\n", " b\n", "hunk 6 7", "-a\n", "+b\n")


@scorer.check("a note about a missing ending without a line is an error")
def _():
    note = "\\ No newline at end of file\n"
    fails(4, f"{HEAD}@@ -1 +1 @@\n{note}-a\n+b\n")
    fails(5, f"prose\n{HEAD}@@ -1 +1 @@\n{note}")
    fails(6, f"{HEAD}@@ -1 +1 @@\n-a\n{note}{note}+b\n", f"{HEAD}@@ -1 +0,0 @@\n-a\n{note}{note}", f"{HEAD}@@ -1 +0,0 @@\n-a\nprose\n{note}")


@scorer.check("a hunk outside of files is an error")
def _():
    fails(2, "prose\n@@ -1 +1 @@\n-a\n+b\n")


# ---- applying


def apply(*cases):
    """Compares the outcome for each (text, hunks, fuzz)."""
    expected = []
    for content, found, fuzz in cases:
        result, reports = applied(lines_of(content), found, fuzz)
        expected.append([result, *("rejected" if report is None else " ".join(map(str, report)) for report in reports)])
    scorer.equal(ask(*(("apply", content, written(found), fuzz, "on") for content, found, fuzz in cases)), expected)


def change(old, new, context=3):
    return hunks(edits(lines_of(old), lines_of(new)), context)


@scorer.check("a patch turns the old text into the new one")
def _():
    cases = [(old, new, n % 4) for n, (old, new) in enumerate(pairs(14, 200, size=25)) if old != new]
    answers = ask(*(("apply", "".join(old), written(change("".join(old), "".join(new), context)), 0, "on") for old, new, context in cases))
    scorer.equal([answer[0] for answer in answers], ["".join(new) for _, new, _ in cases])


@scorer.check("a reversed patch turns the new text into the old one")
def _():
    cases = [(old, new, n % 4) for n, (old, new) in enumerate(pairs(15, 200, size=25)) if old != new]
    answers = ask(*(("apply", "".join(new), written(change("".join(old), "".join(new), context)), 0, "back") for old, new, context in cases))
    scorer.equal([answer[0] for answer in answers], ["".join(old) for old, _, _ in cases])


@scorer.check("in a reversed hunk, removed lines come first in each block")
def _():
    patch = f"{HEAD}@@ -3,4 +5,5 @@\n a\n-b\n+c\n+d\n-e\n f\n+g\n"
    scorer.equal(ask(("reverse", patch)), [[f"{HEAD}@@ -5,5 +3,4 @@\n a\n-c\n-d\n+b\n+e\n f\n-g\n"]])
    scorer.equal(ask(("reverse", f"{HEAD}@@ -1,2 +0,0 @@\n-a\n-b\n")), [[f"{HEAD}@@ -0,0 +1,2 @@\n+a\n+b\n"]])


@scorer.check("a hunk is found above and below")
def _():
    found = change(numbers(0, 20), numbers(0, 20).replace("10\n", "ten\n"))
    apply(*((numbers(start, 20), found, 0) for start in range(-8, 8)))


@scorer.check("the nearest place is taken, and the upper one of two")
def _():
    found = change(numbers(0, 8) + "x\n" + numbers(8, 20), numbers(0, 8) + "y\n" + numbers(8, 20), 0)
    for distances in ((3, 2), (2, 3), (2, 2), (0, 1), (8, 5), (8, 11)):
        lines = ["-\n"] * 30
        lines[8 - distances[0]] = lines[8 + distances[1]] = "x\n"
        apply(("".join(lines), found, 0))


@scorer.check("later hunks are expected where the one before has moved to")
def _():
    old = "a\n" * 5 + "x\n" + "a\n" * 10 + "y\n" + "a\n" * 10
    found = change(old, old.replace("x", "X").replace("y", "Y"), 0)
    content = ["a\n"] * 40
    content[8], content[14], content[18], content[21] = "x\n", "y\n", "y\n", "y\n"
    apply(("".join(content), found, 0), ("".join(content[3:]), found, 0), ("".join(content[6:]), found, 0))


@scorer.check("a rejected hunk moves nothing")
def _():
    old = numbers(10, 60)
    found = change(old, old.replace("15\n", "x\n").replace("35\n", "y\n").replace("55\n", "z\n"), 2)
    moved = "new\n" * 4 + old
    apply((moved.replace("35\n", "gone\n"), found, 0), (moved.replace("15\n", "gone\n"), found, 0), ("nothing\n", found, 2))


@scorer.check("no hunk goes before the end of the one before")
def _():
    old = "x\n-\n-\n-\nx\n-\n"
    found = change(old, "y\n-\n-\n-\ny\n-\n", 0)
    apply(("-\n-\n-\n-\nx\n", found, 0), ("-\nx\nx\n", found, 0), ("x\n-\n-\n-\n-\n-\n", found, 0))


@scorer.check("fuzz leaves out context at both ends, and no more than it may")
def _():
    old = numbers(10, 30)
    found = change(old, old.replace("20\n", "twenty\n"))
    for wrong in ("17", "23", "18", "22", "19", "21", "20"):
        for fuzz in range(5):
            apply((old.replace(f"{wrong}\n", "other\n"), found, fuzz), ("more\n" + old.replace(f"{wrong}\n", "other\n"), found, fuzz))


@scorer.check("fuzz is as little as possible, even if the place is further away")
def _():
    block = numbers(10, 17)
    found = change(block, block.replace("13\n", "x\n"))
    near = block.replace("10\n", "other\n")
    apply((near + "between\n" * 3 + block, found, 2), (near + near.replace("11\n", "other\n"), found, 2))


@scorer.check("fuzz at the ends of a text, with little context")
def _():
    for size in range(1, 6):
        old = numbers(0, size)
        for place in range(size):
            found = change(old, old.replace(f"{place}\n", "x\n"))
            for wrong in range(size):
                content = old.replace(f"{wrong}\n", "other\n")
                apply(*((cut, found, fuzz) for fuzz in range(4) for cut in (content, content[2:], content[:-2])))


@scorer.check("where the hunk begins counts the lines that fuzz left out")
def _():
    old = numbers(0, 10)
    found = change(old, old.replace("5\n", "five\n") + "end\n", 2)
    apply((old.replace("3\n", "other\n"), found, 2), ("more\n" + old.replace("3\n4\n", "other\nother\n"), found, 2), ("5\n" + numbers(6, 10), found, 2))


@scorer.check("insertions without context go where they are expected, or to the end")
def _():
    found = change(numbers(0, 10), numbers(0, 5) + "x\n" + numbers(5, 10), 0)
    apply((numbers(0, 10), found, 0), ("a\nb\n", found, 0), ("", found, 0), ("a\nb\nc\nd\ne\n", found, 2))


@scorer.check("missing endings count when a hunk is applied")
def _():
    apply(("a\nb", change("a\nb", "a\nc"), 0), ("a\nb\n", change("a\nb", "a\nc"), 0), ("a\nb\n", change("a\nb", "a\nb\nc", 1), 1))


@scorer.check("random patches on random texts, with every fuzz")
def _():
    dice, cases = random.Random(16), []
    for old, new in pairs(17, 500, size=24, letters="abcdef"):
        found = hunks(edits(old, new), dice.randrange(4))
        if found:
            cases.append(("".join(shuffled(dice, old, dice.randrange(5))), found, dice.randrange(4)))
    apply(*cases)


# ---- merging


def merge(*cases):
    """Compares the merge of each (base, ours, theirs), with and without the base."""
    for shown in ("base", "no"):
        expected = []
        for case in cases:
            result, conflicts = merged(*map(lines_of, case), shown == "base")
            expected.append([result, str(conflicts)])
        scorer.equal(ask(*(("merge", *case, shown) for case in cases)), expected)


@scorer.check("one side's changes are taken, whichever it is")
def _():
    cases = [("".join(old), "".join(new)) for old, new in pairs(18, 100)]
    answers = ask(*(("merge", old, *sides, "no") for old, new in cases for sides in ((old, new), (new, old))))
    scorer.equal(answers, [[new, "0"] for _, new in cases for _ in range(2)])


@scorer.check("what both sides did is done once")
def _():
    cases = [("".join(old), "".join(new)) for old, new in pairs(19, 100)]
    scorer.equal(ask(*(("merge", old, new, new, "no") for old, new in cases)), [[new, "0"] for _, new in cases])


@scorer.check("changes that touch belong together, and one kept line parts them")
def _():
    base = numbers(0, 8)
    merge(*((base, base.replace("3\n", "x\n"), base.replace(f"{n}\n", "y\n")) for n in range(8)),
          *((base, base.replace("3\n", "3\nx\n"), base.replace(f"{n}\n", f"y\n{n}\n")) for n in range(8)),
          *((base, base.replace("3\n", "3\nx\n"), base.replace(f"{n}\n", "")) for n in range(8)))


@scorer.check("a chain of touching changes is one conflict")
def _():
    base = numbers(0, 9)
    merge((base, base.replace("1\n2\n", "a\n").replace("4\n5\n", "b\n"), base.replace("2\n3\n4\n", "c\n").replace("6\n", "d\n")),
          (base, base.replace("2\n3\n4\n", "c\n"), base.replace("1\n2\n", "a\n").replace("4\n5\n", "b\n")))


@scorer.check("what a conflict's sides have in common is put before and after it")
def _():
    base = numbers(0, 5)
    merge((base, base.replace("2\n", "a\nb\nc\nd\n"), base.replace("2\n", "a\nx\nd\n")), (base, base.replace("2\n", "a\nb\n"), base.replace("2\n", "a\nb\nc\n")),
          (base, base.replace("2\n", "a\na\n"), base.replace("2\n", "a\na\na\n")), (base, base.replace("2\n", "b\na\n"), base.replace("2\n", "c\nb\na\n")))


@scorer.check("a line without an ending gets one before a marker only")
def _():
    merge(("a", "b", "c"), ("a\nb", "a\nc", "a\nd\n"), ("a\nb", "x\nb", "a\nb"), ("a\nb\nc", "a\nx\nc", "a\ny\nc"), ("", "a", "b"),
          ("0\nm\nz", "0\nx\nq\nz", "0\ny\nz"), ("a\nb", "p", "q\nb"))


@scorer.check("removals against changes are conflicts with an empty side")
def _():
    base = numbers(0, 4)
    merge((base, base.replace("2\n", ""), base.replace("2\n", "x\n")), (base, "", base.replace("2\n", "x\n")), (base, base.replace("3\n", "x\n"), ""), ("a\n", "", ""))


@scorer.check("random merges")
def _():
    dice = random.Random(20)
    merge(*(("".join(base), "".join(ours), "".join(shuffled(dice, base, dice.randrange(4)))) for base, ours in pairs(21, 300, size=16, letters="abcdefgh")))


# ---- the command


@scorer.check("the command shows differences")
def _():
    ended = graft("diff", "old.txt", "new.txt", "--context", "1", old_txt=numbers(0, 9), new_txt=numbers(0, 9).replace("5\n", ""))
    scorer.equal([ended.exit_code, ended.stdout], [1, "--- old.txt\n+++ new.txt\n@@ -5,3 +5,2 @@\n 4\n-5\n 6\n"])
    ended = graft("diff", "old.txt", "old.txt")
    scorer.equal([ended.exit_code, ended.stdout], [0, ""])


@scorer.check("the command applies a patch and says what moved")
def _():
    old = numbers(10, 60)
    patch = written(change(old, old.replace("15\n", "x\n").replace("35\n", "y\n").replace("55\n", "z\n"), 2))
    content = old.replace("12\n", "").replace("37\n", "!\n").replace("55\n", "!\n")
    ended = graft("apply", "file.txt", "p.patch", file_txt=content, p_patch=patch)
    scorer.equal([ended.exit_code, ended.stdout, ended.stderr],
                 [1, content.replace("15\n", "x\n").replace("35\n", "y\n"), "hunk 1: line 3, moved by -1\nhunk 2: line 23, moved by -1, fuzz 1\nhunk 3: rejected\n"])


@scorer.check("the command checks a patch, in both directions")
def _():
    old = numbers(0, 30)
    new = old.replace("15\n", "x\n")
    files = {"file_txt": new, "p_patch": written(change(old, new))}
    seen = [graft("check", "file.txt", "p.patch", *options, **files) for options in ((), ("--reverse",), ("--fuzz", "9"), ("--fuzz", "0", "--reverse"))]
    scorer.equal([[ended.exit_code, ended.stdout] for ended in seen], [[1, "hunk 1: rejected\n"], [0, "hunk 1: line 13\n"]] * 2)


@scorer.check("a hunk that only needed fuzz is reported")
def _():
    old = numbers(0, 30)
    files = {"file_txt": old.replace("12\n", "!\n"), "p_patch": written(change(old, old.replace("15\n", "x\n")))}
    checked, done = graft("check", "file.txt", "p.patch", **files), graft("apply", "file.txt", "p.patch", **files)
    scorer.equal([checked.exit_code, checked.stdout, done.exit_code, done.stderr], [0, "hunk 1: line 13, fuzz 1\n", 0, "hunk 1: line 13, fuzz 1\n"])
    done = graft("apply", "file.txt", "p.patch", **{**files, "file_txt": old})
    scorer.equal([done.exit_code, done.stderr], [0, ""])


@scorer.check("the command merges")
def _():
    files = {"b_txt": "1\n2\n3\n", "o_txt": "1\nx\n3\n", "t_txt": "1\ny\n3\n"}
    seen = [graft("merge", "b.txt", "o.txt", "t.txt", *options, **files) for options in ((), ("--show-base",))]
    scorer.equal([[ended.exit_code, ended.stdout] for ended in seen],
                 [[1, f"1\n<<<<<<< ours\nx\n{base}=======\ny\n>>>>>>> theirs\n3\n"] for base in ("", "||||||| base\n2\n")])
    ended = graft("merge", "b.txt", "o.txt", "b.txt")
    scorer.equal([ended.exit_code, ended.stdout], [0, "1\nx\n3\n"])


@scorer.check("the command counts lines per file")
def _():
    patch = "--- a\n+++ b\n@@ -1,2 +1,3 @@\n-x\n+y\n+z\n k\n@@ -9 +10,0 @@\n-q\n--- c\n+++ d\n@@ -0,0 +1 @@\n+n\n"
    ended = graft("stat", "p.patch", p_patch=patch)
    scorer.equal([ended.exit_code, ended.stdout], [0, "b: +2 -2\nd: +1 -0\n"])


@scorer.check("mistakes end the command with exit code 2 and nothing printed")
def _():
    files = {"f_txt": "a\n", "bad_patch": "--- a\n+++ b\n", "two_patch": "--- a\n+++ b\n@@ -1 +1 @@\n-a\n+b\n" * 2}
    for arguments in ((), ("diff", "f.txt"), ("diff", "f.txt", "f.txt", "--context", "x"), ("diff", "f.txt", "missing.txt"), ("apply", "f.txt", "two.patch"),
                      ("stat", "bad.patch"), ("check", "f.txt", "bad.patch", "--fuzz"), ("merge", "f.txt", "f.txt")):
        ended = graft(*arguments, **files)
        scorer.equal([ended.exit_code, ended.stdout, ended.stderr != ""], [2, "", True])
    scorer.true(graft("stat", "bad.patch", **files).stderr.startswith("bad.patch:1: "), "the error does not name file and line")


scorer.finish()

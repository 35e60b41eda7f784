# CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
"""Hidden checks of the library settle."""
import pathlib, sys
sys.dont_write_bytecode = True
sys.path[:0] = [str(pathlib.Path(__file__).parent), *(f"{up}/scorers/python" for up in pathlib.Path(__file__).resolve().parents)]
import random

from cab_scorer import Scorer

scorer = Scorer()
BUILD = "exec gcc -std=c11 -O1 -g -fsanitize=address,undefined -fno-sanitize-recover=all -Isrc -o cab-driver cab-driver.c src/*.c"
program = scorer.program(["sh", "-c", BUILD], files={"cab-driver.c": pathlib.Path(__file__).with_name("driver.c").read_text()})

OK, SYNTAX, DOUBLE, NO_PARENT, PARENT, TOO_DEEP, NO_KEY, NO_SECTION, KIND, RANGE, NO_MEMORY = range(11)
SHADOW_MIB = 1 << 25  # the sanitizer reserves address space, not memory
LARGEST = 9223372036854775807


def hexed(text):
    return (text if isinstance(text, bytes) else text.encode()).hex() or "-"


def play(*script):
    """What each step answers: a list of numbers and words. A leak, an overrun or undefined behaviour ends in another exit code."""
    lines = ""
    for op, *words in script:
        if op == "read":
            words = [words[1] if len(words) > 1 else 0, hexed(words[0])]
        elif op not in ("sections", "memory"):
            words = [hexed(word) if isinstance(word, (str, bytes)) else word for word in words]
        lines += " ".join(map(str, [op, *words])) + "\n"
    ended = program.run("./cab-driver", stdin=lines, memory_mib=SHADOW_MIB, timeout=20)
    scorer.equal(ended.exit_code, 0, "the program did not end cleanly")
    answers = ended.stdout.splitlines()
    scorer.equal(len(answers), len(script), "the program did not end cleanly")
    return answers


def texts(answers):
    """The texts that were asked for, or (status, line) of what failed."""
    return [bytes.fromhex(answer.split()[1].replace("-", "")).decode() if answer.startswith("0 ") else [int(word) for word in answer.split()[:2]] for answer in answers]


def asked(text, *keys, op="text", section="a"):
    """What keys of the section of a text are."""
    return play(("read", text), *((op, section, key) for key in keys))[1:]


def readings(*contents):
    """Status, line and other line of reading each text."""
    return [[int(word) for word in answer.split()] + [0, 0] * (answer == "0") for answer in play(*(("read", content) for content in contents))]


def refused(cases, status=SYNTAX):
    """Texts, and the line that is wrong in each."""
    scorer.equal(readings(*(content for content, _ in cases)), [[status, line, 0] for _, line in cases])


def accepted(*contents):
    scorer.equal(readings(*contents), [[OK, 0, 0]] * len(contents))


# ---- lines


@scorer.check("empty lines, comments and blanks do not matter")
def _():
    text = "\n  \n# [b]\n \t[ a ]# x = 1\n\tx\t=\t1 \t# 2\n y=2\r\n\r\nz =  three  words\t\n[b:a]\n[ b/c :\ta ]\n"
    scorer.equal(texts(asked(text, "x", "y", "z")), ["1", "2", "three  words"])
    scorer.equal(play(("read", text), ("sections", -1))[1], "0 a@ b@a b/c@a")


@scorer.check("the last line needs no line feed, and an empty text is a text")
def _():
    scorer.equal(texts(asked("[a]\nx = 1", "x")), ["1"])
    scorer.equal(texts(asked("[a]\nx = \"1\"\r", "x")), ["1"])
    scorer.equal(play(("read", ""), ("sections", -1), ("text", "a", "x"), ("read", "\n"), ("read", "#"), ("sections", -1)), ["0", "0", f"{NO_SECTION} 0 0", "0", "0", "0"])


@scorer.check("a number sign in quotes is no comment, outside it is one")
def _():
    text = '[a]\nu = "a # b" # c "d"\nv = a"#"b#c\nw = "\\"#" # x\nx = "\\\\" # "y\ny = it#s\n'
    scorer.equal(texts(asked(text, *"uvwxy")), ["a # b", 'a"#"b', '"#', "\\", "it"])


@scorer.check("keys are words of up to 40 letters, digits, hyphens and underscores")
def _():
    good = ["x", "X9_-z", "0", "-", "k" * 40]
    scorer.equal(texts(asked("[a]\n" + "".join(f"{key} = {n}\n" for n, key in enumerate(good)), *good)), [str(n) for n in range(5)])
    refused([(f"[a]\n\n{key} = 1\n", 3) for key in ("k" * 41, "x y", "x.y", "x/y", "é", "x:y", "", "a@", "[", "a`", "{", "x\x7f")])


@scorer.check("names of sections are up to eight words, joined by slashes")
def _():
    good = ["b", "B/c", "/".join("12345678"), "/".join(["w" * 40] * 8)]
    accepted(*(f"[{name}]\n" for name in good), *(f"[{name}]\n[x : {name}]" for name in good))
    bad = ["", "/", "b/", "/b", "b//c", "/".join("123456789"), "w" * 41, "b/" + "w" * 41, "b c", "b.c", "b/c d"]
    refused([(f"\n[{name}]\n", 2) for name in bad] + [(f"[b]\n[x : {name}]\n", 2) for name in bad] + [(f"[b]\n[{name} : b]\n", 2) for name in bad])
    refused([("[b", 1), ("[b\n]\n", 1), ("[b] x\n", 1), ("[", 1), ("[]", 1), ("[b]\n[b : ]\n", 2), ("[b]\n[c : b : b]", 2), ("b]\n", 1)])


@scorer.check("a line that is neither a section nor a value is an error, and so is a key before the first section")
def _():
    refused([("[a]\nx\n", 2), ("[a]\n\n\nx 1", 4), ("x = 1\n[a]\n", 1), ("[a]\nx = 1\n= 2\n", 3), ("[a]\nx = \0\n", 2), ("# \0\n", 1), ("\n\nx = 1", 3)])


@scorer.check("a value is not empty, unless it is in quotes")
def _():
    refused([("[a]\nx =\n", 2), ("[a]\nx =   # 1\n", 2), ("[a]\ny = 1\nx=\t", 3)])
    scorer.equal(texts(asked('[a]\nx = ""\ny = " "\nz = "" # "x"\nw = =\n', "x", "y", "z", "w")), ["", " ", "", "="])


@scorer.check("escapes in quotes")
def _():
    scorer.equal(texts(asked('[a]\nx = "\\"\\\\\\n\\t\\$"\ny = "a\\\\"\nz = "\\${y}\\\\n"\nv = "\\\\${y}"\n', "x", "y", "z", "v")), ['"\\\n\t$', "a\\", "${y}\\n", "\\a\\"])
    refused([(f'[a]\nx = "{bad}"\n', 2) for bad in ("\\x", "\\0", "a\\", "\\N", "\\{", "\\'", "\\\0")])


@scorer.check("outside of quotes nothing is escaped")
def _():
    scorer.equal(texts(asked('[a]\nx = a\\nb\\\ny = it"s\nz = a "b"\n', "x", "y", "z")), ["a\\nb\\", 'it"s', 'a "b"'])


@scorer.check("a quote has to be closed, and nothing follows it")
def _():
    refused([(f"[a]\nx = {bad}\n", 2) for bad in ('"', '"a', '"a\\"', '"a" b', '"a"b', '"a""', '"a" "b"', '"a\\\\"b"')])


# ---- sections and inheritance


TREE = "[a]\nx = a-x\ny = a-y\nz = a-z\n[b : a]\ny = b-y\n[c : b]\nz = c-z\n[d]\nx = d-x\n[a]\nw = a-w\n"


@scorer.check("what a section does not have is looked up in its parents")
def _():
    script = [("text", section, key) for section in "abcd" for key in "wxyz"]
    expected = ["a-w", "a-x", "a-y", "a-z", "a-w", "a-x", "b-y", "a-z", "a-w", "a-x", "b-y", "c-z", [NO_KEY, 0], "d-x", [NO_KEY, 0], [NO_KEY, 0]]
    scorer.equal(texts(play(("read", TREE), *script)[1:]), expected)


@scorer.check("a name does not inherit by itself")
def _():
    scorer.equal(texts(play(("read", "[a]\nx = 1\n[a/b]\ny = 2\n[a/b/c : a/b]\n"), ("text", "a/b", "x"), ("text", "a/b/c", "y"), ("text", "a/b/c", "x"))[1:]), [[NO_KEY, 0], "2", [NO_KEY, 0]])


@scorer.check("what is not there is told apart, key and section")
def _():
    script = [("text", "a", "q"), ("text", "q", "x"), ("text", "a", "a"), ("text", "x", "x"), ("text", "", "x"), ("text", "a", ""), ("text", "a-x", "x"), ("number", "q", "x"), ("list", "a", "q"), ("keys", "q", -1), ("keys", "x", -1)]
    answers = play(("read", TREE), *script)[1:]
    scorer.equal(answers, [f"{code} 0 0" for code in (NO_KEY, NO_SECTION, NO_KEY, NO_SECTION, NO_SECTION, NO_KEY, NO_SECTION, NO_SECTION, NO_KEY)] + [f"keys {NO_SECTION} 0 0"] * 2)


@scorer.check("a parent must have been opened before")
def _():
    refused([("[b : a]\n[a]\n", 1), ("[a : a]\n", 1), ("[a]\n\n[c : b]", 3), ("[a]\nb = b\n[c : b]", 3), ("[a/b]\n[c : a]", 2)], NO_PARENT)


@scorer.check("a section can be opened again and keeps its parent")
def _():
    text = "[p]\nx = 1\n[q]\n[a : p]\ny = 2\n[b]\n[a]\nz = 3\n[a : p]\nw = 4\n"
    scorer.equal(texts(asked(text, *"xyzw")), list("1234"))
    scorer.equal(play(("read", text), ("sections", -1))[1], "0 p@ q@ a@p b@")
    refused([("[p]\n[q]\n[a : p]\n[a : q]\n", 4), ("[p]\n[a]\n[a : p]\n", 3), ("[a]\n[a : a]\n", 2)], PARENT)


@scorer.check("a key that is set twice is an error that tells both lines")
def _():
    cases = ["[a]\nx = 1\nx = 2\n", "[a]\nx = 1\n\n[b]\nx = 1\n[a]\ny = 1\nx = 1\n", "[p]\nx = 1\n[a : p]\nx = 1\ny = 1\nx = 2", "[a]\ny = 1\nx = 1\nz = 1\nx = 1\ny = 1\n"]
    scorer.equal(readings(*cases), [[DOUBLE, 3, 2], [DOUBLE, 8, 2], [DOUBLE, 6, 4], [DOUBLE, 5, 3]])
    accepted("[p]\nx = 1\n[a : p]\nx = 1\n[b]\nx = 1\n", "[a]\nx = 1\nX = 1\n")


@scorer.check("keys are sorted, with the section that each comes from")
def _():
    text = "[a]\nm = 1\nb = 1\nz = 1\nM = 1\nb-1 = 1\nb_1 = 1\nb1 = 1\n[c : a]\nm = 2\na = 2\n[d : c]\nz = 3\nm = 3\n[e]\n[f : e]\n"
    answers = play(("read", text), ("keys", "a", -1), ("keys", "c", -1), ("keys", "d", -1), ("keys", "e", -1), ("keys", "f", -1))
    scorer.equal(answers[1:], ["keys M@a b@a b-1@a b1@a b_1@a m@a z@a 0", "keys M@a a@c b@a b-1@a b1@a b_1@a m@c z@a 0", "keys M@a a@c b@a b-1@a b1@a b_1@a m@d z@d 0", "keys 0", "keys 0"])


@scorer.check("visitors can end early")
def _():
    text = "[a]\nx = 1\ny = 1\nz = 1\n[b : a]\n[c : b]\n"
    answers = play(("read", text), ("keys", "a", 1), ("keys", "c", 2), ("keys", "c", 3), ("sections", 1), ("sections", 2), ("sections", 3))
    scorer.equal(answers[1:], ["keys x@a 0", "keys x@a y@a 0", "keys x@a y@a z@a 0", "0 a@", "0 a@ b@a", "0 a@ b@a c@b"])


# ---- references


@scorer.check("references stand for the values of keys")
def _():
    text = '[a]\nx = 1\ny = ${x}\nz = "<${y}|${x}>${y}"\nw = $x $ ${x}$\nv = $${x}}\n[b]\nx = 2\ny = ${a:z}${x}\n'
    scorer.equal(texts(asked(text, *"yzwv")), ["1", "<1|1>1", "$x $ 1$", "$1}"])
    scorer.equal(texts(asked(text, "y", section="b")), ["<1|1>12"])


@scorer.check("a reference is looked up from the section that is asked")
def _():
    text = "[a]\nx = 1\ny = ${x}\nz = ${y}${x}\n[b : a]\nx = 2\n[c : b]\ny = <${x}>\n[d]\nx = 4\nq = ${b:z}\nr = ${c:z}${x}\n[e : d]\nx = 5\n"
    script = [("text", "a", "z"), ("text", "b", "z"), ("text", "c", "z"), ("text", "d", "q"), ("text", "d", "r"), ("text", "e", "r")]
    scorer.equal(texts(play(("read", text), *script)[1:]), ["11", "22", "<2>2", "22", "<2>24", "<2>25"])


@scorer.check("a reference that is not one is an error of the text")
def _():
    refused([(f"[a]\n\nx = {bad}\n", 3) for bad in ("${", "a${x", "${}", "${x y}", "${ x}", "${a:}", "${:x}", "${a:b:c}", '"${x"', '"${x\\"}"', "${a b:x}", "${a//b:x}", "${" + "k" * 41 + "}", "${x}${", "${x${y}}")])
    accepted("[a]\nx = ${y}\n", "[a]\nx = ${b/c:y}\n", '[a]\nx = "\\${"\n', "[a]\nx = $\n", '[a]\nx = "$"\n', "[a]\nx = ${" + "k" * 40 + "}\n", '[a]\nx = "\\\\${y}"\n', "[a]\nx = $ {\n")
    refused([('[a]\nx = "\\\\${"\n', 2), ("[a]\nx = \\${\n", 2)])


@scorer.check("a reference that leads nowhere has the line of the value that it stands in")
def _():
    text = "[a]\n\nx = ${q}\ny = ${b:x}\n\nz = 1${x}\nw = ${z}\nv = ${c:q}\nu = ${q:x}\n[c]\nq2 = 1\nt = ${x}\n"
    scorer.equal(texts(asked(text, *"xyzwvu")), [[NO_KEY, 3], [NO_SECTION, 4], [NO_KEY, 3], [NO_KEY, 3], [NO_KEY, 8], [NO_SECTION, 9]])
    scorer.equal(texts(asked(text, "t", section="c")), [[NO_KEY, 12]])


@scorer.check("references are followed ten deep")
def _():
    text = "[a]\nk0 = end\n" + "".join(f"k{n} = <${{k{n - 1}}}>\n" for n in range(1, 14))
    scorer.equal(texts(asked(text, "k0", "k1", "k9", "k10", "k11", "k13")), ["end", "<end>", "<" * 9 + "end" + ">" * 9, "<" * 10 + "end" + ">" * 10, [TOO_DEEP, 3], [TOO_DEEP, 5]])


@scorer.check("references in a circle are an error")
def _():
    text = "[a]\nx = ${x}\ny = ${z}\nz = ${y}\nw = ${b:w}\n[b]\nw = ${a:w}\n"
    scorer.equal(texts(asked(text, "x", "y", "z", "w")), [[TOO_DEEP, 2], [TOO_DEEP, 3], [TOO_DEEP, 4], [TOO_DEEP, 5]])


@scorer.check("a text has up to 65535 bytes")
def _():
    text = f"[a]\nx = {'x' * 16383}\ny = ${{x}}${{x}}${{x}}${{x}}\nu = ${{y}}abc\nv = ${{y}}abcd\nw = abcd${{y}}\nz = {'z' * 65535}\n"
    lengths = [len(answer) if isinstance(answer, str) else answer for answer in texts(asked(text, "x", "y", "u", "v", "w", "z"))]
    scorer.equal(lengths, [16383, 65532, 65535, [RANGE, 5], [RANGE, 2], 65535])


# ---- values


def valued(op, cases):
    """What each text is as a value of this kind: as the rest of a line, and in quotes."""
    for form in ("{}", '"{}"'):
        usable = {text: want for text, want in cases.items() if form != "{}" or (text.strip(" \t") and "\\" not in text)}
        keys = [f"k{n}" for n in range(len(usable))]
        content = "[a]\n" + "".join(f"{key} = {form.format(text)}\n" for key, text in zip(keys, usable))
        expected = [f"{want} {n + 2} 0" if want in (KIND_, RANGE_) else f"0 {want}" for n, want in enumerate(usable.values())]
        expected = [line.replace(KIND_, str(KIND)).replace(RANGE_, str(RANGE)) for line in expected]
        scorer.equal(asked(content, *keys, op=op), expected)


KIND_, RANGE_ = "kind", "range"


@scorer.check("numbers")
def _():
    valued("number", {"0": 0, "7": 7, "-7": -7, "007": 7, "-0": 0, " 42\t": 42, "10": 10, str(LARGEST): LARGEST, f"-{LARGEST}": -LARGEST, str(LARGEST - 1): LARGEST - 1,
                      "": KIND_, " ": KIND_, "-": KIND_, "+1": KIND_, "1.5": KIND_, "1 2": KIND_, "x": KIND_, "1x": KIND_, "- 1": KIND_, "--1": KIND_, "0x1": KIND_, "1\\n": KIND_, "/": KIND_, ":": KIND_, "1:": KIND_})


@scorer.check("numbers that are out of range")
def _():
    valued("number", {str(LARGEST + 1): RANGE_, f"-{LARGEST + 1}": RANGE_, "9223372036854775810": RANGE_, "18446744073709551616": RANGE_, "9" * 40: RANGE_, "9" * 40 + "x": KIND_, "0" * 30 + "5": 5, "922337203685477581": 922337203685477581, "1" + "0" * 19: RANGE_, "1" + "0" * 40: RANGE_})


@scorer.check("switches")
def _():
    cases = {word: 1 for word in ("yes", "on", "true", "1", "YES", "On", "tRUE", " yes ")} | {word: 0 for word in ("no", "off", "false", "0", "No", "OFF", "False", "\tno\t")}
    valued("switch", cases | {word: KIND_ for word in ("", " ", "y", "n", "yess", "ye", "2", "01", "yes no", "of", "o", "t", "on,", "0ff")})


@scorer.check("sizes")
def _():
    valued("size", {"0": 0, "12": 12, "12B": 12, "12 B": 12, "3KiB": 3072, "3 KiB": 3072, "5MiB": 5 << 20, "2GiB": 2 << 30, "3kB": 3000, "7 MB": 7000000, "4\tGB": 4000000000, " 1 kB ": 1000, "12 ": 12,
                    "": KIND_, "B": KIND_, "-1": KIND_, "1KB": KIND_, "1kb": KIND_, "1 Ki": KIND_, "1 KiBB": KIND_, "1 K": KIND_, "1.5 kB": KIND_, "1 kB 2": KIND_, "1 TiB": KIND_, "1b": KIND_, " ": KIND_, "1 G": KIND_, "1\\n": KIND_})


@scorer.check("sizes at the end of the range")
def _():
    valued("size", {str(LARGEST): LARGEST, f"{LARGEST} B": LARGEST, str(LARGEST + 1): RANGE_, f"{LARGEST // 1024} KiB": LARGEST // 1024 * 1024, f"{LARGEST // 1024 + 1} KiB": RANGE_,
                    f"{LARGEST >> 30} GiB": (LARGEST >> 30) << 30, f"{(LARGEST >> 30) + 1} GiB": RANGE_, f"{LARGEST // 10 ** 9} GB": LARGEST // 10 ** 9 * 10 ** 9, f"{LARGEST // 10 ** 9 + 1} GB": RANGE_, "9" * 30 + " kB": RANGE_, "9" * 30 + " x": KIND_})


@scorer.check("durations")
def _():
    valued("duration", {"1d": 86400000, "2h": 7200000, "3m": 180000, "4s": 4000, "5ms": 5, "1h30m": 5400000, "1h 30m": 5400000, "1d2h3m4s5ms": 93784005, " 1d  4s\t5ms ": 86404005, "0s": 0, "90m": 5400000, "1m1ms": 60001,
                        "": KIND_, " ": KIND_, "5": KIND_, "h": KIND_, "1 h": KIND_, "30m1h": KIND_, "1h1h": KIND_, "1ms1s": KIND_, "1h30": KIND_, "-1h": KIND_, "1H": KIND_, "1w": KIND_, "1hm": KIND_, "1h,2m": KIND_, "1.5h": KIND_, "1s\\n": KIND_, "1mss": KIND_, "1h x": KIND_})


@scorer.check("durations at the end of the range")
def _():
    days, rest = divmod(LARGEST, 86400000)
    valued("duration", {f"{LARGEST}ms": LARGEST, f"{LARGEST + 1}ms": RANGE_, f"{days}d": days * 86400000, f"{days + 1}d": RANGE_, f"{days}d {rest}ms": LARGEST, f"{days}d {rest + 1}ms": RANGE_,
                        f"{LARGEST // 1000}s": LARGEST // 1000 * 1000, f"{LARGEST // 1000 + 1}s": RANGE_, f"{days + 1}d 1m": RANGE_, f"{days + 1}d x": KIND_, "9" * 30 + "ms": RANGE_, "1d" + "9" * 30 + "h": RANGE_})


@scorer.check("lists")
def _():
    cases = {"a": ["a"], "a,b": ["a", "b"], " a , b c ,d ": ["a", "b c", "d"], "a\t,\tb": ["a", "b"], "": [], "  ": [], "a,a,a": ["a"] * 3, ",".join(str(n) for n in range(300)): [str(n) for n in range(300)]}
    keys = [f"k{n}" for n in range(len(cases))]
    answers = asked("[a]\n" + "".join(f'{key} = "{text}"\n' for key, text in zip(keys, cases)), *keys, op="list")
    scorer.equal([[bytes.fromhex(word).decode() for word in answer.split()[2:]] for answer in answers], list(cases.values()))
    scorer.equal([answer.split()[:2] for answer in answers], [["0", str(len(words))] for words in cases.values()])
    valued("list", {bad: KIND_ for bad in (",", "a,", ",a", "a,,b", "a, ,b", " , ")})


@scorer.check("values of any kind come through references, with the line of the value that is asked for")
def _():
    text = '[b]\nn = 4\nunit = h\n[a]\nx = ${b:n}2\ny = "${b:n}${b:unit} 5m"\nz = ${b:n}, ${b:unit}\nw = ${b:unit}\nv = ${q}\n[c : a]\n'
    script = [("number", "a", "x"), ("duration", "a", "y"), ("size", "a", "x"), ("number", "a", "w"), ("switch", "c", "w"), ("size", "c", "w"), ("duration", "c", "w")]
    script += [(op, "c", "v") for op in ("number", "switch", "size", "duration", "list", "text")]
    scorer.equal(play(("read", text), *script)[1:], ["0 42", "0 14700000", "0 42"] + [f"{KIND} 8 0"] * 4 + [f"{NO_KEY} 9 0"] * 6)
    scorer.equal(asked(text, "z", op="list"), [f"0 2 {hexed('4')} {hexed('h')}"])


# ---- memory


def memory(*script):
    return int(play(*script, ("memory",))[-1])


@scorer.check("what is asked for again takes no more memory")
def _():
    text = "[a]\nx = one\ny = <${x}>\nz = ${x}, two , ${x}\n"
    answers = play(("read", text), ("memory",), ("text", "a", "x"), ("memory",), ("text", "a", "y"), ("memory",), ("text", "a", "y"), ("list", "a", "z"), ("memory",), ("list", "a", "z"), ("text", "a", "y"), ("number", "a", "y"), ("memory",))
    first, plain, expanded, listed, again = (int(answers[at]) for at in (1, 3, 5, 8, 12))
    scorer.equal([plain == first, expanded > plain, listed > expanded, again == listed], [True] * 4)


@scorer.check("equal words share their memory, and pieces are multiples of 16 bytes")
def _():
    many = lambda value: "".join(f"[s{n}]\nkey = {value(n)}\n" for n in range(40))
    same, different = memory(("read", many(lambda n: "v" * 100))), memory(("read", many(lambda n: f"{n:0100}")))
    scorer.true(different - same >= 39 * 100, "equal words do not share their memory")
    sizes = [memory(("read", f"[a]\nx = {'v' * n}\n")) for n in range(1, 50)]
    scorer.equal(sorted({size % 16 for size in sizes}), [0])
    scorer.equal(sorted({after - before for before, after in zip(sizes, sizes[1:])}), [0, 16])
    scorer.equal(memory(("read", "")), 0)


@scorer.check("the limit of memory holds to the byte")
def _():
    text = "".join(f"[s{n}]\nkey-{n} = value {n}\nsame = {n % 3}\n" for n in range(60)) + f"long = {'x' * 9000}\n"
    for content in (text, "[a]\nx = 1\n", "[a]\n"):
        needed = memory(("read", content))
        limits = [needed + 15, needed, needed - 1, needed - 16, needed // 2, 16, 1]
        statuses = [int(answer.split()[0]) for answer in play(*(("read", content, limit) for limit in limits))]
        scorer.equal(statuses, [OK, OK] + [NO_MEMORY] * 5)


@scorer.check("whatever the limit, reading gives everything or nothing")
def _():
    text = "[a]\nx = 1\n[b : a]\ny = two ${x}\n" + "".join(f"k{n} = {n}\n" for n in range(20))
    needed = memory(("read", text))
    answers = play(*(("read", text, limit) for limit in range(8, needed + 8, 8)))
    scorer.equal([int(answer.split()[0]) for answer in answers], [OK if limit >= needed else NO_MEMORY for limit in range(8, needed + 8, 8)])


@scorer.check("a limit holds for what is asked for, too")
def _():
    text = "[a]\nx = 12\ny = <${x}>\n\nz = ${x},3\n"
    needed = memory(("read", text))
    answers = play(("read", text, needed), ("text", "a", "x"), ("number", "a", "x"), ("text", "a", "y"), ("list", "a", "z"), ("text", "a", "x"), ("memory",))
    scorer.equal(answers[1:], [f"0 {hexed('12')}", "0 12", f"{NO_MEMORY} 3 0", f"{NO_MEMORY} 5 0", f"0 {hexed('12')}", str(needed)])
    after_text = memory(("read", text), ("text", "a", "z"))
    answers = play(("read", text, after_text), ("text", "a", "z"), ("list", "a", "z"))
    scorer.equal(answers[2], f"{NO_MEMORY} 5 0")
    after_words = after_text + (memory(("read", "[a]\nx = 12\nw = 3\n")) - memory(("read", "[a]\nx = 12\nw = 12\n")))
    scorer.equal(play(("read", text, after_words), ("list", "a", "z"))[1], f"{NO_MEMORY} 5 0")


# ---- everything together


@scorer.check("thousands of words, in hundreds of sections")
def _():
    text = "".join(f"[s{n}{f' : s{n // 2}' if n else ''}]\nown-{n} = {n * n}\nlevel = {n % 7}\n" for n in range(300))
    script = [("number", f"s{n}", f"own-{m}") for n in (299, 150, 77) for m in (0, 1, n // 2, n // 4, n)] + [("number", f"s{n}", "level") for n in range(0, 300, 13)]
    expected = [f"0 {m * m}" for n in (299, 150, 77) for m in (0, 1, n // 2, n // 4, n)] + [f"0 {n % 7}" for n in range(0, 300, 13)]
    scorer.equal(play(("read", text), *script)[1:], expected)


@scorer.check("forty texts, as they should be understood")
def _():
    dice = random.Random(20261121)
    script, expected = [], []
    for _ in range(40):
        content, sections, parents = "", {}, {}
        for name in dice.sample("abcdefgh", 5):
            parents[name] = dice.choice([None, *sections]) if sections else None
            sections[name] = {}
            content += f"[{name} : {parents[name]}]\n" if parents[name] else f"[ {name} ]\n"
            for key in dice.sample("uvwxyz", dice.randrange(5)):
                parts = []
                for _ in range(dice.randrange(1, 4)):
                    target = dice.choice("uvwxyz")
                    where = dice.choice([None, *sections])
                    parts.append(dice.choice([("text", dice.choice(["p", "q r", "-", "0"])), ("ref", where, target)]))
                sections[name][key] = parts
                words = "".join(part[1] if part[0] == "text" else "${" + (f"{part[1]}:" if part[1] else "") + part[2] + "}" for part in parts)
                content += f'{key} = "{words}"\n' if dice.random() < 0.5 else f"  {key}={words} # {key}\n"
        script.append(("read", content))
        expected.append("0")
        for name in sections:
            for key in "uvwxyz":
                script.append(("text", name, key))
                expected.append(understood(sections, parents, name, key))
    answers = play(*script)
    actual = [answer if step[0] == "read" else texts([answer])[0] if answer.startswith("0 ") else int(answer.split()[0]) for step, answer in zip(script, answers)]
    scorer.equal(actual, expected)


def understood(sections, parents, name, key, depth=0):
    """The text of a key, or the status of the first thing that is wrong with it."""
    owner = name
    while owner is not None and key not in sections[owner]:
        owner = parents[owner]
    if owner is None:
        return NO_KEY
    text = ""
    for part in sections[owner][key]:
        if part[0] == "text":
            text += part[1]
        elif depth == 10:
            return TOO_DEEP
        else:
            inner = understood(sections, parents, part[1] or name, part[2], depth + 1)
            if isinstance(inner, int):
                return inner
            text += inner
    return text


scorer.finish()

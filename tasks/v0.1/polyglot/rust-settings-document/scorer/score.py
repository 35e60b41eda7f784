# CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
"""Hidden checks of polyglot/rust-settings-document."""
import pathlib, sys
sys.dont_write_bytecode = True
sys.path[:0] = [str(pathlib.Path(__file__).parent), *(f"{up}/scorers/python" for up in pathlib.Path(__file__).resolve().parents)]
import random

from cab_scorer import Scorer

scorer = Scorer()
RUSTC = "rustc --edition 2021 --cap-lints allow -C debuginfo=0 -C codegen-units=1"
program = scorer.program(
    f"{RUSTC} --crate-type rlib --crate-name keel -o cab/libkeel.rlib src/lib.rs".split(),
    ["sh", "-c", f"{RUSTC} --extern keel=cab/libkeel.rlib -o cab/driver cab/driver.rs & driver=$!; "
                 f"{RUSTC} --extern keel=cab/libkeel.rlib -o cab/keel src/main.rs && wait $driver"],
    files={"cab/driver.rs": pathlib.Path(__file__).with_name("driver.rs").read_text()})


def ask(*requests):
    """The driver's answer to each request (a document and steps on it): a list of words."""
    def escape(word):
        return word.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r")

    def unescape(word):
        return word.replace("\\\\", "\0").replace("\\t", "\t").replace("\\n", "\n").replace("\\r", "\r").replace("\0", "\\")

    ended = program.run("cab/driver", stdin="".join("\t".join(map(escape, request)) + "\n" for request in requests))
    answers = [[unescape(word) for word in line.split("\t")] for line in ended.stdout.split("\n")[:-1]]
    scorer.equal([ended.exit_code, len(answers)], [0, len(requests)], "the program ended without a result")
    return answers


def become(*cases):
    """Each case: the text before, the steps in one string, the text after."""
    answers = ask(*([before, *steps.split(" "), "show"] for before, steps, _ in cases))
    scorer.equal([answer[-1] for answer in answers], [after for _, _, after in cases])


def keel(*arguments, text):
    return program.run("cab/keel", *arguments, files={"f.conf": text})


PIER = """# Lights of the harbour.
title = "North pier"

[lamp]
  watts = 40\t # the old ones had 60
\tcolours=["red","green"]# two
spare.watts = 25

# Only in winter.
[lamp.heater]   # since 2019
on = false
#end
"""

LISTS = """a = [ # begin
  1, # one

  [2,
   3], "x # y" # last
\t] # after
b = [[], [
]]
"""

# ---- reading


@scorer.check("a document gives back the text it was read from")
def _():
    texts = [PIER, LISTS, "", "\n", "a=1", " \t\r\n[x]\r\n a = 1 \r\n# c", "\n\n#\n\n", PIER.replace("\n", "\r\n"), LISTS.replace("\n", "\r\n"), "[a]\n[b]"]
    scorer.equal(ask(*([text, "show"] for text in texts)), [[text] for text in texts])


@scorer.check("values and keys of a document")
def _():
    scorer.equal(ask([PIER, "keys", "get", "title", "get", "lamp.colours", "get", "lamp.spare.watts", "get", "lamp.heater.on", "get", "lamp", "get", "watts"]),
                 [["title lamp.watts lamp.colours lamp.spare.watts lamp.heater.on", '"North pier"', '["red", "green"]', "25", "false", "none", "none"]])


@scorer.check("lists over several lines, with comments and blank lines in them")
def _():
    values = ["a=[1, [2, 3], \"x # y\"]", "b=[[], []]"]
    scorer.equal(ask([LISTS, "read"], [LISTS.replace("\n", "\r\n"), "read"], [LISTS, "get", "a", "get", "b"]), [values, values, [value[2:] for value in values]])


@scorer.check("lists may begin with a comment, end with a comma, and have a comma in a line of its own")
def _():
    for text in ("a = [# c\n1\n,\n2]\n", "a = [\n\n1, 2,\n\n]", "a = [ 1 # c\n , 2 , # d\n #e\n ]"):
        scorer.equal(ask([text, "read"], [text, "get", "a"]), [["a=[1, 2]"], ["[1, 2]"]])


@scorer.check("values on one line are read as before")
def _():
    text = 'a = -7\nb = [ ]\nc = "\\"\\\\\\n\\t#"\nd = 9223372036854775807\ne.f-g_1 = true#x\nh = [1,]\n'
    scorer.equal(ask([text, "read"]), [["a=-7", "b=[]", 'c="\\"\\\\\\n\\t#"', "d=9223372036854775807", "e.f-g_1=true", "h=[1]"]])


BROKEN = [
    ("a = 1\nb 2\n", 2), ("a = 1\n[x]\n\n[x]\n", 4), ('a = "x\n', 1), ('\na = "x\\q"\n', 2), ("a = 1\na = 2\n", 2), ("a = 1 2\n", 1), ("[a] b\n", 1), ("[a\n", 1),
    ("a =\n", 1), ("\n[a]\nb.c = 1\n[a.b]\nc = 1\n", 5), ("a = 99999999999999999999\n", 1), ("a = +1\n", 1), ("= 1\n", 1), ("a. = 1\n", 1), ("[]\n", 1), ("a = yes\n", 1),
    ("a\n= 1\n", 1), ("a = 1\n\n b = \r\n", 3), ('a = "x"y\n', 1),
]


@scorer.check("read and a document refuse the same texts, with the same line")
def _():
    expected = [["error", str(line)] for _, line in BROKEN]
    scorer.equal(ask(*([text, "read"] for text, _ in BROKEN)), expected, "read names a wrong line")
    scorer.equal(ask(*([text, "show"] for text, _ in BROKEN)), expected, "the document names a wrong line")


@scorer.check("errors inside and after lists over several lines")
def _():
    cases = [("x = 1\na = [1,\n  2,\n# c\n", 2), ("a = [\n1,\n\n2 3\n]\n", 4), ("a = [\n 1,\n yes,\n]\n", 3), ("a = [\n1,\n\"x\n]", 3), ("a = [\n,\n]\n", 2), ("a = [\n1\n] 2\n", 3),
             ("a = [\n1\n]\nb 1\n", 4), ("a = [\n1\n]\n\nb = 1\nb = [\n2\n]\n", 6), ("x = 1\n\na = [", 3)]
    scorer.equal(ask(*([text, step] for text, _ in cases for step in ("read", "show"))), [["error", str(line)] for _, line in cases for _ in range(2)])


# ---- setting what is there


@scorer.check("only the value is replaced")
def _():
    become((PIER, "set lamp.watts 35", PIER.replace("40", "35")), (PIER, "set lamp.colours []", PIER.replace('["red","green"]', "[]")),
           (PIER, "set lamp.heater.on [1,true]", PIER.replace("false", "[1, true]")), ('a="x"', "set a 1", "a=1"), ("a = 1\r\n", "set a 2", "a = 2\r\n"),
           ('a = "#1" # "2"\n', 'set a "=3"', 'a = "=3" # "2"\n'), ("[s]\nb.c = 1\n[s.b]\n", "set s.b.c 2", "[s]\nb.c = 2\n[s.b]\n"))


@scorer.check("a value that is there already is not written anew")
def _():
    become((PIER, 'set lamp.colours ["red","green"] set lamp.watts 40', PIER), (LISTS, 'set b [[],[]]', LISTS), ("a = 007 # c\n", "set a 7", "a = 007 # c\n"))


@scorer.check("a list over several lines is replaced as a whole")
def _():
    become((LISTS, "set a 1", "a = 1 # after\nb = [[], [\n]]\n"), (LISTS, "set b [2]", LISTS.split("b =")[0] + "b = [2]\n"))


@scorer.check("an entry can be set again and again")
def _():
    become(("a = 1 # c\nb = 2\n", 'set a "long" set a [1,2,3] set a 5 set b 3', "a = 5 # c\nb = 3\n"), ("[s]\n", "set s.a 1 set s.a [1,2] set s.a 3", "[s]\na = 3\n"),
           ("", "set x.y 1 set x.y [1,2] set x.y 3", "[x]\ny = 3\n"))
    scorer.equal(ask(["", "set", "a", "1", "get", "a", "set", "a", "2", "get", "a", "keys"]), [["done", "1", "done", "2", "a"]])


# ---- setting what is not there


@scorer.check("a new entry goes after the last one of its section")
def _():
    become((PIER, "set lamp.heater.watts 900", PIER.replace("false\n", "false\nwatts = 900\n")), (PIER, "set lamp.count 3", PIER.replace("= 25\n", "= 25\ncount = 3\n")),
           (PIER, "set mode 1", PIER.replace('pier"\n', 'pier"\nmode = 1\n')), (LISTS, "set c 1", LISTS + "c = 1\n"))


@scorer.check("the section with the longest name takes a new entry")
def _():
    text = "[a]\nx = 1\n[a.b.c]\nx = 1\n[a.b]\nx = 1\n[ab]\nx = 1\n"
    become((text, "set a.b.c.d.e 1", text.replace("[a.b.c]\nx = 1\n", "[a.b.c]\nx = 1\nd.e = 1\n")), (text, "set a.b.y 1", text.replace("[a.b]\nx = 1\n", "[a.b]\nx = 1\ny = 1\n")),
           (text, "set a.bc 1", text.replace("[a]\nx = 1\n", "[a]\nx = 1\nbc = 1\n")), (text, "set a.b.c 1", text.replace("[a.b]\nx = 1\n", "[a.b]\nx = 1\nc = 1\n")))


@scorer.check("an entry with the name of a section is not inside of it")
def _():
    become(("t = 1\n\n[a]\n", "set a 1", "t = 1\na = 1\n\n[a]\n"), ("[a.b]\n", "set a.b 1", "[a.b]\n\n[a]\nb = 1\n"))


@scorer.check("a section without entries takes its first one below its line")
def _():
    become(("[a]\n\n# later\n[b]\n", "set a.x 1", "[a]\nx = 1\n\n# later\n[b]\n"), ("[a] # c\n# d\n", "set a.x.y 1", "[a] # c\nx.y = 1\n# d\n"), ("\t[a]\n", "set a.x 1", "\t[a]\n\tx = 1\n"),
           ("[a]\n  x = 1\n  [b]\n", "set b.y 1", "[a]\n  x = 1\n  [b]\n  y = 1\n"))


@scorer.check("a new entry is indented like the one before")
def _():
    become(("[a]\n  x = 1\n \t y = [\n  2]\n[b]\n", "set a.z 3", "[a]\n  x = 1\n \t y = [\n  2]\n \t z = 3\n[b]\n"), ("  t = 1\n", "set u 2", "  t = 1\n  u = 2\n"),
           ("  [a]\nx = 1\n", "set a.y 2", "  [a]\nx = 1\ny = 2\n"))


@scorer.check("without entries before the first section, the first one becomes the first line")
def _():
    become(("", "set t 1", "t = 1\n"), ("  [a]\n", "set t 1", "t = 1\n\n  [a]\n"), ("\n[a]\n", "set t 1", "t = 1\n\n[a]\n"), ("# c\n\n[a]\nx = 1\n", "set t 1", "t = 1\n\n# c\n\n[a]\nx = 1\n"),
           (" \t\n", "set t 1 set u 2", "t = 1\nu = 2\n \t\n"), ("[a]", "set t 1", "t = 1\n\n[a]"))


@scorer.check("a new section goes to the end")
def _():
    become((PIER, "set horn.on true", PIER + "\n[horn]\non = true\n"), (PIER, "set horn.a.b 1 set horn.a.c 2", PIER + "\n[horn.a]\nb = 1\nc = 2\n"), ("", "set a.b 1", "[a]\nb = 1\n"),
           ("x = 1\n\n", "set a.b 1", "x = 1\n\n[a]\nb = 1\n"), ("x = 1\n \t", "set a.b 1", "x = 1\n \t\n[a]\nb = 1\n"), ("# c", "set a.b 1", "# c\n\n[a]\nb = 1\n"), ("  x.y = 1\n", "set x.z 1", "  x.y = 1\n\n[x]\nz = 1\n"))


@scorer.check("a line without an ending gets one when something follows it")
def _():
    become(("a = 1", "set b 2", "a = 1\nb = 2\n"), ("[a]", "set a.x 1", "[a]\nx = 1\n"), ("x = 1\n[a]\ny = 1", "set a.z 2", "x = 1\n[a]\ny = 1\nz = 2\n"), ("a = [\n1]", "set b 2", "a = [\n1]\nb = 2\n"))


@scorer.check("lines are added with the ending of the first line")
def _():
    become(("a = 1\r\n", "set b 2 set c.d 3", "a = 1\r\nb = 2\r\n\r\n[c]\r\nd = 3\r\n"), ("[a]\r\nx = 1", "set a.y 1 set t 2", "t = 2\r\n\r\n[a]\r\nx = 1\r\ny = 1\r\n"),
           ("a = 1\nb = 2\r\n", "set c 3", "a = 1\nb = 2\r\nc = 3\n"), ("a = [\r\n1\n]\n", "set c 3", "a = [\r\n1\n]\nc = 3\r\n"), ("a = [\n1\r\n]\r\n", "set c 3", "a = [\n1\r\n]\r\nc = 3\n"))


# ---- removing


@scorer.check("an entry is removed with the comments right above it")
def _():
    become(("a = 1\n# one\n\n# two\n  # three\nb = 2 # c\nc = 3\n", "remove b", "a = 1\n# one\n\nc = 3\n"), (PIER, "remove lamp.watts remove lamp.colours", PIER.replace(PIER[PIER.index("  watts"):PIER.index("spare")], "")),
           ("[a]\n# x\nb = 1\n[c]\n", "remove a.b", "[a]\n[c]\n"), ("a = 1\n# x\n", "remove a", "# x\n"))


@scorer.check("all lines of a list are removed")
def _():
    become((LISTS, "remove a", "b = [[], [\n]]\n"), (LISTS, "remove b", LISTS.split("b =")[0]))


@scorer.check("a section stays when its last entry goes")
def _():
    become((PIER, "remove lamp.heater.on", PIER.replace("on = false\n", "")), ("[a]\nx = 1", "remove a.x set a.y 2", "[a]\ny = 2\n"))


@scorer.check("of two blank lines that meet, one goes")
def _():
    become(("a = 1\n\n# c\nb = 2\n \nc = 3\n", "remove b", "a = 1\n\nc = 3\n"), ("a = 1\n\n\nb = 2\n\n\nc = 3\n", "remove b", "a = 1\n\n\n\nc = 3\n"), ("a = 1\n\nb = 2\nc = 3\n", "remove b", "a = 1\n\nc = 3\n"),
           ("a = 1\nb = 2\n\nc = 3\n", "remove b", "a = 1\n\nc = 3\n"))


@scorer.check("at the beginning of the file one blank line goes, at its end all of them")
def _():
    become(("a = 1\n\n\nb = 2\n", "remove a", "\nb = 2\n"), ("a = 1\nb = 2\n", "remove a", "b = 2\n"), ("a = 1\n\n \n\nb = 2\n", "remove b", "a = 1\n"), ("a = 1\n\nb = 2\n\n", "remove b", "a = 1\n\n"), ("\n\n# c\na = 1", "remove a", ""))


@scorer.check("a section is removed with its entries and its comments")
def _():
    become((PIER, "remove-section lamp", PIER[:PIER.index("[lamp]")] + PIER[PIER.index("# Only"):]), (PIER, "remove-section lamp.heater", PIER[:PIER.index("\n# Only")]),
           ("[a]\n# x\n[b]\ny = 1\n", "remove-section a", "# x\n[b]\ny = 1\n"), ("[a]\nx = 1\n# x\n\n# y\n[b]\n", "remove-section a", "# y\n[b]\n"), ("# a\n[a]\nx = 1\n", "remove-section a", ""))


@scorer.check("blank lines around a section that is removed")
def _():
    become(("t = 1\n\n[a]\n\n[b]\n", "remove-section a", "t = 1\n\n[b]\n"), ("t = 1\n\n# c\n\n\n[a]\nx = 1\n\n", "remove-section a", "t = 1\n\n# c\n"), ("[a]\nx = 1\n[b]\n", "remove-section b", "[a]\nx = 1\n"))


@scorer.check("what is not there is not removed")
def _():
    scorer.equal(ask([PIER, "remove", "lamp", "remove", "watts", "remove-section", "title", "remove-section", "heater", "remove-section", "lamp.spare", "show"],
                     [PIER, "remove", "title", "remove", "title", "remove-section", "lamp", "remove-section", "lamp", "get", "lamp.heater.on", "get", "lamp.watts", "keys"]),
                 [["false"] * 5 + [PIER], ["true", "false", "true", "false", "false", "none", "lamp.heater.on"]])


# ---- renaming


@scorer.check("only the name is changed")
def _():
    become((PIER, "rename lamp.watts lamp.power", PIER.replace("  watts", "  power")), (PIER, "rename lamp.colours lamp.c rename title t", PIER.replace("colours", "c").replace("title", "t")),
           (PIER, "rename lamp.spare.watts lamp.w", PIER.replace("spare.watts", "w")), (LISTS, "rename a x.y", LISTS.replace("a = [ #", "x.y = [ #")), ("a = 1\n[a]\na = 1\n", "rename a.a a.b", "a = 1\n[a]\nb = 1\n"),
           (PIER, "rename lamp.watts lamp.heater.watts", PIER.replace("  watts", "  heater.watts")))


@scorer.check("a renamed entry can be set, found, removed and renamed again")
def _():
    become((PIER, "rename lamp.watts lamp.p set lamp.p 1234 rename lamp.p lamp.much-longer set lamp.much-longer 5", PIER.replace("  watts = 40", "  much-longer = 5")), ("a = 1 # c\n", "set a 22 rename a bcd set bcd 4", "bcd = 4 # c\n"))
    scorer.equal(ask([PIER, "rename", "title", "name", "get", "title", "get", "name", "remove", "title", "keys", "remove", "name", "get", "name"]),
                 [["done", "none", '"North pier"', "false", "name lamp.watts lamp.colours lamp.spare.watts lamp.heater.on", "true", "none"]])


@scorer.check("an entry cannot leave its section, nor take another's place")
def _():
    scorer.equal(ask([PIER, *"rename lamp.no title rename no lamp.x rename lamp.watts title rename lamp.watts lamp rename lamp.watts lamps.watts rename lamp.heater.on lamp.watts".split(), "show"],
                     [PIER, *"rename lamp.watts lamp.colours rename lamp.watts lamp.heater.on rename title lamp.watts rename lamp.watts lamp.watts".split(), "show"]),
                 [["missing", "missing", "outside", "outside", "outside", "outside", PIER], ["taken", "taken", "taken", "done", PIER]])


# ---- many edits


def document(dice):
    """A random text and its entries."""
    lines, values, section = [], {}, ""
    names = ["a", "b", "a.b", "c-1"]
    sections = dice.sample(["", *names, "a.c", "b.b"], 4)
    for name in sorted(sections, key=lambda name: name != ""):
        if name:
            lines.append(dice.choice(["", "  "]) + f"[{name}]" + dice.choice(["", " # section"]))
        for own in dice.sample(names + ["x", "y"], dice.randrange(5)):
            full = f"{name}.{own}" if name else own
            if dice.random() < 0.4:
                lines.append(dice.choice(["", "# comment", "  # [x]", "\t"]))
            if full not in values:
                written, plain = dice.choice([("1", "1"), ('"#[]"', '"#[]"'), ("[1,\n # c ]\n  2 ]", "[1, 2]"), ("[ ]", "[]"), ("true", "true")])
                lines.append(f"{dice.choice(['', '  '])}{own}{dice.choice(['=', ' = '])}{written}{dice.choice(['', ' # c'])}")
                values[full] = plain
        lines.append(dice.choice(["", "# end", "\n"]))
    return "\n".join(lines) + dice.choice(["", "\n"]), values


@scorer.check("random documents come back unchanged and hold their values")
def _():
    dice = random.Random(3)
    made = [document(dice) for _ in range(200)]
    scorer.equal(ask(*([text, "show", "keys"] for text, _ in made)), [[text, " ".join(values)] for text, values in made])
    scorer.equal(ask(*([text, "read"] for text, values in made if values)), [[f"{key}={value}" for key, value in values.items()] for _, values in made if values])


@scorer.check("after any edits, the file says what was set")
def _():
    dice, requests, expected = random.Random(4), [], []
    for _ in range(300):
        text, values = document(dice)
        steps = []
        for number in range(dice.randrange(1, 12)):
            key = ".".join(dice.choice("abxz") for _ in range(dice.randrange(1, 4)))
            if dice.random() < 0.6:
                steps += ["set", key, str(number)]
                values[key] = str(number)
            else:
                steps += ["remove", key]
                values.pop(key, None)
        if values:
            requests.append([text, *steps, "show"])
            expected.append(sorted(f"{key}={value}" for key, value in values.items()))
    texts = [answer[-1] for answer in ask(*requests)]
    scorer.equal([sorted(answer) for answer in ask(*([text, "read"] for text in texts))], expected)


@scorer.check("what was added and removed again leaves no trace")
def _():
    become(*((text, f"set {key} 1 remove {key}", text) for text in (PIER, LISTS, PIER.replace("\n", "\r\n")) for key in ("zz", "zq")),
           (PIER, "set lamp.q 1 remove lamp.q", PIER), (PIER, "set horn.q 1 remove-section horn", PIER), ("[a]\n", "set t 1 remove t", "[a]\n"))


# ---- the command


@scorer.check("the command prints the changed document and leaves the file alone")
def _():
    for arguments, text in ((("set", "f.conf", "lamp.watts", "[1,2]"), PIER.replace("40", "[1, 2]")), (("remove", "f.conf", "lamp.watts"), PIER.replace("  watts = 40\t # the old ones had 60\n", "")),
                            (("remove-section", "f.conf", "lamp.heater"), PIER[:PIER.index("\n# Only")]), (("rename", "f.conf", "title", "name"), PIER.replace("title", "name"))):
        ended = keel(*arguments, text=PIER)
        scorer.equal([ended.exit_code, ended.stdout, ended.stderr], [0, text, ""])
        left = program.run("cat", "f.conf")
        scorer.equal(left.stdout, PIER, "the file was changed")


@scorer.check("the command still gets and lists")
def _():
    ended = keel("get", "f.conf", "a", text=LISTS)
    scorer.equal([ended.exit_code, ended.stdout], [0, '[1, [2, 3], "x # y"]\n'])
    ended = keel("list", "f.conf", text=LISTS)
    scorer.equal([ended.exit_code, ended.stdout], [0, 'a = [1, [2, 3], "x # y"]\nb = [[], []]\n'])


@scorer.check("what is missing or cannot be renamed is exit code 1")
def _():
    for arguments in (("get", "f.conf", "no"), ("remove", "f.conf", "lamp"), ("remove-section", "f.conf", "title"), ("rename", "f.conf", "no", "x"), ("rename", "f.conf", "title", "lamp.watts"),
                      ("rename", "f.conf", "lamp.watts", "watts")):
        ended = keel(*arguments, text=PIER)
        scorer.equal([ended.exit_code, ended.stdout, ended.stderr.strip() != ""], [1, "", True])


@scorer.check("mistakes are exit code 2")
def _():
    for arguments in ((), ("set", "f.conf", "a"), ("set", "f.conf", "a", "yes"), ("set", "f.conf", "a", "1 2"), ("set", "f.conf", "a..b", "1"), ("remove", "f.conf", "a b"), ("remove-section", "f.conf", ""),
                      ("rename", "f.conf", "title", "a="), ("set", "missing.conf", "a", "1"), ("turn", "f.conf"), ("remove", "f.conf", "a", "b")):
        ended = keel(*arguments, text=PIER)
        scorer.equal([ended.exit_code, ended.stdout, ended.stderr.strip() != ""], [2, "", True])
    for arguments in (("set", "f.conf", "a", "1"), ("remove", "f.conf", "a"), ("remove-section", "f.conf", "a"), ("rename", "f.conf", "a", "b"), ("list", "f.conf")):
        ended = keel(*arguments, text="a = 1\nb\n")
        scorer.equal([ended.exit_code, ended.stdout, ended.stderr.strip() != ""], [2, "", True])


scorer.finish()

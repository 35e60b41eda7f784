# CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
"""Hidden checks of polyglot/typescript-larder-lots."""
import pathlib, sys
sys.dont_write_bytecode = True
sys.path[:0] = [str(pathlib.Path(__file__).parent), *(f"{up}/scorers/python" for up in pathlib.Path(__file__).resolve().parents)]
import functools
import json

from cab_scorer import CheckFailed, Scorer, SubjectError

HERE = pathlib.Path(__file__).parent
DRIVER = (HERE / "driver.ts").read_text(encoding="utf-8")
NODE_TYPES = (HERE / "node.d.ts").read_text(encoding="utf-8")
MODULE = json.dumps({"private": True, "type": "module"})
TYPE_CHECK = json.dumps({"compilerOptions": {
    "target": "es2023", "lib": ["esnext"], "module": "nodenext", "types": [], "typeRoots": [], "noEmit": True, "strict": True,
    "allowImportingTsExtensions": True, "erasableSyntaxOnly": True, "verbatimModuleSyntax": True},
    "include": ["src", "cabdriver/node.d.ts", "cabdriver/page.ts"]})

scorer = Scorer()
program = scorer.program(files={"package.json": MODULE, "cabdriver/package.json": MODULE, "cabdriver/driver.ts": DRIVER})


class Scenario:
    """Command lines, one after the other in one folder, and what has to come of each."""

    def __init__(self, files=None):
        self.files = dict(files or {})
        self.commands, self.judges = [], []

    def _step(self, arguments, judge):
        self.commands.append(list(arguments))
        self.judges.append(judge)
        return self

    def do(self, *arguments):
        """It works, whatever it prints."""
        return self._step(arguments, lambda step, files: scorer.equal([step["exitCode"], step["error"]], [0, ""], "a command does not work"))

    def says(self, *arguments, lines):
        """It works, prints these lines and writes nothing."""
        return self._step(arguments, lambda step, files: (
            scorer.equal([step["exitCode"], step["error"], step["out"]], [0, "", lines]),
            scorer.equal(list(step["wrote"]), [], "a command that reads has written")))

    def undoes(self, file, did):
        return self._step(["undo", file], lambda step, files: (
            scorer.equal([step["exitCode"], len(step["out"])], [0, 1], "a change cannot be undone"),
            scorer.true(str(step["out"][0]).startswith(f"undone: {did}"), "another change was undone")))

    def refuses(self, *arguments, mentions=""):
        """It fails with one line, and changes nothing."""
        def judge(step, files):
            scorer.equal([step["exitCode"], step["out"]], [2, []], "a command does not fail as it should")
            scorer.true(step["error"] != "" and "\n" not in step["error"], "the error is not one line")
            scorer.true(mentions in step["error"], "the error does not name what is wrong")
            scorer.equal(step["wrote"], {}, "a command that fails has changed something")
        return self._step(arguments, judge)

    def keeps(self, path):
        """What the command before printed is from now on in a file."""
        return self._step([f"@{path}"], lambda step, files: None)

    def then(self, path, judge):
        """Judges the text of a file after the last command; None when there is none."""
        last = self.judges[-1]
        self.judges[-1] = lambda step, files: (last(step, files), judge(files.get(path)))
        return self

    def has(self, path, *products):
        """The file is in format 2 and has these products."""
        return self.then(path, lambda text: scorer.equal(parsed(text), ["larder 2", *products], "the file is not as it should be"))

    def same(self, path, text):
        return self.then(path, lambda actual: scorer.equal(actual, text, "a file is not as it should be"))


def parsed(text):
    try:
        first, *lines = (text or "").split("\n")
        return [first, *(json.loads(line) for line in lines if line.strip())]
    except ValueError:
        raise CheckFailed("the file is not readable") from None


promises = {}


def promise(name):
    """A check that consists of scenarios."""

    def register(body):
        promises[name] = functools.cache(lambda: list(body()))
        scorer.check(name)(lambda: judge(name))

    return register


def judge(name):
    for scenario, steps in zip(promises[name](), answers(name), strict=True):
        files = dict(scenario.files)
        for judge_step, step in zip(scenario.judges, steps, strict=True):
            files |= step["wrote"]
            judge_step(step, files)


def answers(name):
    """One process answers everything; only where that does not end well has each check its own."""
    try:
        everything = answers_to_everything()
        if isinstance(everything, SubjectError):
            raise everything
        found = everything[name]
    except SubjectError:
        found = ask(promises[name](), 5)
    for answer in found:
        if "crash" in answer:
            raise SubjectError("the program fails with an error that is not for the user", str(answer["crash"]))
    return [answer["steps"] for answer in found]


@functools.cache
def answers_to_everything():
    try:
        found = iter(ask([scenario for scenarios in promises.values() for scenario in scenarios()], 25))
    except SubjectError as error:
        return error
    return {name: [next(found) for _ in scenarios()] for name, scenarios in promises.items()}


def ask(scenarios, timeout):
    asked = [{"files": scenario.files, "commands": scenario.commands} for scenario in scenarios]
    found = program.ask("node", "cabdriver/driver.ts", timeout=timeout, scenarios=asked)
    if not (isinstance(found, list) and len(found) == len(scenarios) and all(map(is_answer, found, scenarios))):
        raise SubjectError("the result could not be read")
    return found


def is_answer(answer, scenario):
    if not isinstance(answer, dict) or "crash" in answer:
        return isinstance(answer, dict)
    steps = answer.get("steps")
    return isinstance(steps, list) and len(steps) == len(scenario.commands) and all(
        isinstance(step, dict) and isinstance(step.get("wrote"), dict) and all(isinstance(text, str) for text in step["wrote"].values())
        and isinstance(step.get("error"), str) and isinstance(step.get("out"), list) and "exitCode" in step for step in steps)


def lot(amount, best=None):
    return {"amount": amount} | ({"best": best} if best else {})


def product(id, *lots, name="Beans", unit="kg", place="A1", tags=(), **extra):
    """A product as a line of format 2."""
    return {"id": id, "name": name, "unit": unit, "lots": [lot(*one) for one in lots], "place": place, "tags": list(tags)} | extra


def old(id, amount, best=None, name="Beans", unit="kg", place="A1", tags=(), **extra):
    """A product as a line of format 1."""
    return {"id": id, "name": name, "unit": unit, "amount": amount} | ({"best": best} if best else {}) | {
        "place": place, "tags": list(tags)} | extra


def file(*products, format=2):
    return "".join(f"{line}\n" for line in [f"larder {format}", *(json.dumps(product) for product in products)])


def old_file(*products):
    return file(*products, format=1)


def entry(did, **before):
    return json.dumps({"did": did, "before": before}) + "\n"


A, B, C = "2026-12-01", "2026-12-31", "2027-06-30"


# ---- lots


@promise("put adds to the lot of its date, or to the one without a date")
def _():
    yield (Scenario({"s": file(product("P"))})
           .do("put", "s", "P", "2kg", "--best", C).has("s", product("P", ("2", C)))
           .do("put", "s", "P", "3kg").has("s", product("P", ("2", C), ("3",)))
           .do("put", "s", "P", "1kg", "--best", A).has("s", product("P", ("1", A), ("2", C), ("3",)))
           .do("put", "--best", B, "s", "P", "500g").has("s", product("P", ("1", A), ("0.5", B), ("2", C), ("3",)))
           .do("put", "s", "P", "250g", "--best", C).has("s", product("P", ("1", A), ("0.5", B), ("2.25", C), ("3",)))
           .do("put", "s", "P", "7g").has("s", product("P", ("1", A), ("0.5", B), ("2.25", C), ("3.007",)))
           .do("put", "s", "P", "1kg", "--best", A).has("s", product("P", ("2", A), ("0.5", B), ("2.25", C), ("3.007",))))


@promise("take takes the earliest date first, and what has no date last")
def _():
    lots = ("1", A), ("0.5", B), ("2", C), ("3",)
    yield (Scenario({"s": file(product("P", *lots))})
           .do("take", "s", "P", "400g").has("s", product("P", ("0.6", A), ("0.5", B), ("2", C), ("3",)))
           .do("take", "s", "P", "600g").has("s", product("P", ("0.5", B), ("2", C), ("3",)))
           .do("take", "s", "P", "2.499kg").has("s", product("P", ("0.001", C), ("3",)))
           .do("take", "s", "P", "1.001kg").has("s", product("P", ("2",))))
    yield Scenario({"s": file(product("P", *reversed(lots)))}).do("take", "s", "P", "1.6kg").has("s", product("P", ("1.9", C), ("3",)))


@promise("of what is taken altogether nothing is left but the product")
def _():
    yield (Scenario({"s": file(product("P", ("1", A), ("3",), tags=["dry"]), product("Q", ("1",)))})
           .do("take", "s", "P", "4kg").has("s", product("P", tags=["dry"]), product("Q", ("1",)))
           .says("list", "s", lines=["P  Beans  0 kg  A1  #dry", "Q  Beans  1 kg  A1"])
           .says("list", "s", "--lots", "id:P", lines=["P  Beans  0 kg  A1  #dry"])
           .do("put", "s", "P", "1kg", "--best", B).has("s", product("P", ("1", B), tags=["dry"]), product("Q", ("1",))))


@promise("more than there is cannot be taken")
def _():
    yield (Scenario({"s": file(product("P", ("1", A), ("0.5",)), product("Q"))})
           .refuses("take", "s", "P", "1.501kg").refuses("take", "s", "Q", "1g")
           .do("take", "s", "P", "1.5kg").has("s", product("P"), product("Q")))


@promise("amounts stay exact, in their units")
def _():
    yield (Scenario({"s": file(product("K", ("0.1",)), product("L", ("6.75", A), unit="l"), product("P", ("48", A), unit="pcs"))})
           .do("put", "s", "K", "200g").do("take", "s", "K", "299g").do("put", "s", "L", "3ml", "--best", A).do("put", "s", "L", "999999999l")
           .do("take", "s", "P", "6pcs").do("put", "s", "K", "0.020kg", "--best", C)
           .has("s", product("K", ("0.02", C), ("0.001",)), product("L", ("6.753", A), ("999999999",), unit="l"), product("P", ("42", A), unit="pcs")))


@promise("a quantity must be one, and in the unit of the product")
def _():
    yield (Scenario({"s": file(product("P", ("1",)), product("Q", ("1",), unit="pcs"))})
           .refuses("put", "s", "P", "1l").refuses("take", "s", "P", "1pcs").refuses("put", "s", "Q", "1.5pcs").refuses("put", "s", "P", "1.5g")
           .refuses("put", "s", "P", "1.0005kg").refuses("put", "s", "P", "kg").refuses("put", "s", "P", "-1kg").refuses("take", "s", "Q", "1g")
           .refuses("put", "s", "P", "1000000000kg").refuses("put", "s", "X", "1kg", mentions="X").refuses("take", "s", "X", "1kg", mentions="X"))


@promise("nothing put makes no lot")
def _():
    yield (Scenario({"s": file(product("P", ("1", A)))}).do("put", "s", "P", "0kg", "--best", B).has("s", product("P", ("1", A)))
           .do("put", "s", "P", "0g").has("s", product("P", ("1", A))).do("put", "s", "P", "0g", "--best", A).has("s", product("P", ("1", A)))
           .do("take", "s", "P", "0g").has("s", product("P", ("1", A))))


@promise("add makes a product with one lot, or with none of nothing")
def _():
    yield (Scenario().do("add", "s", "P", "Red beans", "500g", "E1", "--best", C, "--tag", "b", "--tag", "a")
           .has("s", product("P", ("0.5", C), name="Red beans", place="E1", tags=["b", "a"]))
           .do("add", "s", "A", "Oil", "2l", "E2").do("add", "s", "Q", "Eggs", "0pcs", "E1", "--best", C)
           .has("s", product("A", ("2",), name="Oil", unit="l", place="E2"), product("P", ("0.5", C), name="Red beans", place="E1", tags=["b", "a"]),
                product("Q", name="Eggs", unit="pcs", place="E1"))
           .refuses("add", "s", "P", "More", "1kg", "E1", mentions="P"))


@promise("a date must be one, and is given once")
def _():
    files = {"s": file(product("P", ("1",)))}
    for date in ("2026-02-29", "2026-13-01", "2026-00-01", "2026-01-00", "2026-04-31", "2100-02-29", "1-1-1", "", "none"):
        yield Scenario(files).refuses("put", "s", "P", "1kg", "--best", date).refuses("add", "s", "Q", "X", "1kg", "A", "--best", date)
    for date in ("2028-02-29", "2000-02-29", "2026-12-31", "2026-01-01", "2026-04-30", "2026-10-31"):
        yield Scenario(files).do("put", "s", "P", "1kg", "--best", date).has("s", product("P", ("1", date), ("1",)))
    yield Scenario(files).refuses("put", "s", "P", "1kg", "--best", A, "--best", A).refuses("put", "s", "P", "1kg", "--best")
    yield Scenario(files).refuses("take", "s", "P", "1kg", "--best", A).refuses("add", "s", "Q", "X", "1kg", "A", "--best", A, "--best", B)


# ---- format 2


@promise("products are written by id, and lots by date")
def _():
    yield (Scenario({"s": file(product("b", ("3",), ("2", C), ("1", A)), product("C"), product("a-2"), product("a-10"))})
           .do("move", "s", "b", "Z").has("s", product("C"), product("a-10"), product("a-2"), product("b", ("1", A), ("2", C), ("3",), place="Z")))


@promise("what other programs keep in a line stays")
def _():
    extra = {"barcode": "4260017", "shelf": {"x": [1, None, "ü"]}}
    yield (Scenario({"s": old_file(old("P", "1", A, **extra), old("Q", "1"))})
           .do("put", "s", "P", "1kg").has("s", product("P", ("1", A), ("1",), **extra), product("Q", ("1",)))
           .do("take", "s", "P", "1.5kg").do("move", "s", "P", "B").has("s", product("P", ("0.5",), place="B", **extra), product("Q", ("1",)))
           .do("remove", "s", "P").has("s", product("Q", ("1",))).do("undo", "s").has("s", product("P", ("0.5",), place="B", **extra), product("Q", ("1",))))
    yield (Scenario({"s": file(product("P", ("1",), **extra)), "o": old_file(old("P", "1", A, barcode="other"), old("R", "2", scanned=True))})
           .do("merge", "s", "o").has("s", product("P", ("1", A), ("1",), **extra), product("R", ("2",), scanned=True)))


@promise("what is wrong in a file of format 2 is named with its line")
def _():
    good = product("P", ("1", A), unit="pcs")
    wrong = [{"lots": "x"}, {"lots": {"amount": "1"}}, {"lots": [5]}, {"lots": [None]}, {"lots": [{}]}, {"lots": [{"best": A}]}, {"lots": [{"amount": 1}]},
             {"lots": [{"amount": "0"}]}, {"lots": [{"amount": "1"}, {"amount": "0.000", "best": A}]}, {"lots": [{"amount": "-1"}]}, {"lots": [{"amount": "1.2345"}]},
             {"lots": [{"amount": "1.5"}]}, {"lots": [{"amount": ""}]}, {"lots": [{"amount": "1", "best": "2026-02-30"}]}, {"lots": [{"amount": "1", "best": 5}]},
             {"lots": [lot("1", A), lot("2", B), lot("3", A)]}, {"lots": [lot("1"), lot("2", B), lot("3")]}, {"unit": "lb"}, {"id": ""}, {"name": 5},
             {"place": ""}, {"tags": [""]}, {"id": "A"}]
    for fields in wrong:
        text = f"larder 2\n{json.dumps(product('A'))}\n\n{json.dumps(good | fields)}\n"
        yield Scenario({"stock.larder": text, "s": file()}).refuses("list", "stock.larder", mentions="stock.larder:4:").refuses("put", "stock.larder", "A", "1kg")
    for line in ("[]", "null", "{", "5", json.dumps(old("P", "1")), json.dumps(old("P", "1", A))):
        yield (Scenario({"x/y": f"larder 2\n{line}\n", "s": file()}).refuses("totals", "x/y", mentions="x/y:2:")
               .refuses("merge", "s", "x/y", mentions="x/y:2:"))


@promise("files of a format to come, and what is no file of ours, are refused")
def _():
    for first in ("larder 3", "larder 0", "larder 12", "larder", "larder two", "Larder 2", " larder 2", "larder 2 ", "", "x\nlarder 2"):
        yield (Scenario({"f": f"{first}\n", "s": file(product("P"))}).refuses("list", "f", mentions="f:1:").refuses("put", "f", "P", "1kg", mentions="f:1:")
               .refuses("merge", "s", "f", mentions="f:1:").refuses("undo", "f", mentions="f:1:"))
    yield Scenario().refuses("list", "s", mentions="s").refuses("undo", "s").refuses("merge", "t", "s").refuses("import", "t", "s")


# ---- format 1


OLD = [old("B-01", "14.5", C, name="Kidney beans", tags=["dry"]), old("B-02", "8", A, name="Red lentils", place="A3", barcode="1"),
       old("D-03", "6.75", name="Oil", unit="l"), old("D-04", "0", B, name="Oat milk", unit="l")]
NEW = [product("B-01", ("14.5", C), name="Kidney beans", tags=["dry"]), product("B-02", ("8", A), name="Red lentils", place="A3", barcode="1"),
       product("D-03", ("6.75",), name="Oil", unit="l"), product("D-04", name="Oat milk", unit="l")]


@promise("reading a file of format 1 leaves it as it is")
def _():
    yield (Scenario({"s": old_file(*OLD)})
           .says("list", "s", "--lots", lines=["B-01  Kidney beans  14.5 kg  best 2027-06-30  A1  #dry", "    14.5 kg  best 2027-06-30",
                                               "B-02  Red lentils  8 kg  best 2026-12-01  A3", "    8 kg  best 2026-12-01",
                                               "D-03  Oil  6.75 l  A1", "    6.75 l", "D-04  Oat milk  0 l  A1"])
           .says("list", "s", "lots:0", lines=["D-04  Oat milk  0 l  A1"])
           .says("expiring", "s", "2099-01-01", lines=["2026-12-01  B-02  Red lentils  8 kg  A3", "2027-06-30  B-01  Kidney beans  14.5 kg  A1"])
           .says("totals", "s", lines=["22.5 kg", "6.75 l"])
           .says("export", "s", lines=["id,name,unit,amount,best,place,tags", "B-01,Kidney beans,kg,14.5,2027-06-30,A1,dry",
                                       "B-02,Red lentils,kg,8,2026-12-01,A3,", "D-03,Oil,l,6.75,,A1,", "D-04,Oat milk,l,0,,A1,"]))


CHANGES = {
    "put": ["put", "s", "B-02", "1kg"], "take": ["take", "s", "B-02", "1kg"], "move": ["move", "s", "B-02", "Z"], "remove": ["remove", "s", "B-02"],
    "add": ["add", "s", "X", "Salt", "1kg", "A"], "merge": ["merge", "s", "o"], "import": ["import", "s", "c"], "undo": ["undo", "s"]}
BESIDE = {"o": old_file(old("Y", "1")), "c": "id,name,unit,amount,best,place,tags\nZ,Salt,kg,1,,A,\n", "s.journal": entry("add D-03", **{"D-03": None})}


@promise("the first change of an old file keeps it beside, whichever command it is")
def _():
    text = old_file(*OLD).replace("larder 1\n", "larder 1\n\n")
    for arguments in CHANGES.values():
        yield (Scenario({"s": text} | BESIDE).do(*arguments).same("s.v1", text).then("s", lambda text: scorer.equal((text or "").split("\n")[0], "larder 2"))
               .same("o", BESIDE["o"]).do("move", "s", "B-01", "Y").same("s.v1", text).do("put", "s", "B-01", "1kg").same("s.v1", text))


@promise("what is kept beside is never overwritten")
def _():
    for arguments in CHANGES.values():
        yield Scenario({"s": old_file(*OLD), "s.v1": "mine"} | BESIDE).refuses(*arguments, mentions="s.v1").says("totals", "s", lines=["22.5 kg", "6.75 l"])
    yield Scenario({"s": old_file(*OLD), "s.v1": ""} | BESIDE).refuses("put", "s", "B-02", "1kg", mentions="s.v1")


@promise("only an old file is kept beside")
def _():
    yield (Scenario({"s": file(*NEW), "s.v1": "mine"}).do("put", "s", "B-02", "1kg").same("s.v1", "mine").do("undo", "s").same("s.v1", "mine"))
    yield Scenario().do("add", "s", "P", "Beans", "1kg", "A1").same("s.v1", None).do("put", "s", "P", "1kg").same("s.v1", None).has("s", product("P", ("2",)))
    yield Scenario({"s": file(*NEW), "o": old_file(*OLD)}).do("merge", "s", "o").same("s.v1", None).same("o.v1", None).same("o", old_file(*OLD))


@promise("a file of format 1 comes over whole")
def _():
    yield (Scenario({"s": old_file(*OLD)}).do("put", "s", "D-04", "1l").do("take", "s", "D-04", "1l").has("s", *NEW)
           .do("put", "s", "D-04", "250ml", "--best", A).has("s", *NEW[:3], product("D-04", ("0.25", A), name="Oat milk", unit="l")))
    yield (Scenario({"s": old_file(*OLD)}).do("put", "s", "B-02", "1kg", "--best", A).do("put", "s", "B-01", "1kg")
           .has("s", product("B-01", ("14.5", C), ("1",), name="Kidney beans", tags=["dry"]), product("B-02", ("9", A), name="Red lentils", place="A3", barcode="1"),
                *NEW[2:]))


@promise("a change that fails leaves an old file as it is")
def _():
    yield (Scenario({"s": old_file(*OLD)} | BESIDE).refuses("take", "s", "B-02", "9kg").refuses("put", "s", "X", "1kg").refuses("import", "s", "missing")
           .refuses("add", "s", "B-01", "X", "1kg", "A").refuses("merge", "s", "missing").refuses("remove", "s", "X").refuses("move", "s", "X", "A"))


@promise("what is wrong in a file of format 1 is named with its line")
def _():
    for fields in ({"amount": None}, {"amount": "-1"}, {"amount": "1.2345"}, {"amount": ""}, {"amount": 5}, {"best": "2026-02-30"}, {"best": ""},
                   {"unit": "g"}, {"unit": "pcs", "amount": "1.5"}, {"id": "A"}, {"name": ""}):
        text = f"larder 1\n{json.dumps(old('A', '0'))}\n{json.dumps(old('P', '1') | fields)}\n"
        yield Scenario({"f": text, "s": file()}).refuses("list", "f", mentions="f:3:").refuses("merge", "s", "f", mentions="f:3:").refuses("put", "f", "A", "1kg")


# ---- journal


@promise("undo restores lots exactly, change by change")
def _():
    p, q = product("P", ("1", A), ("2", C), ("3",), tags=["x"]), product("Q", ("1", B))
    files = {"s": file(p, q), "o": file(product("P", ("1", A), ("1", B)), product("R")), "c": "id,name,unit,amount,best,place,tags\nT,Salt,kg,1,,A,\n"}
    yield (Scenario(files).do("take", "s", "P", "2.5kg").do("put", "s", "P", "1kg", "--best", A).do("merge", "s", "o").do("import", "s", "c")
           .do("remove", "s", "P").do("move", "s", "Q", "Z").do("add", "s", "U", "X", "1kg", "A")
           .undoes("s", "add U X 1kg A").undoes("s", "move Q Z")
           .has("s", q, product("R"), product("T", ("1",), name="Salt", place="A"))
           .undoes("s", "remove P").has("s", product("P", ("2", A), ("1", B), ("0.5", C), ("3",), tags=["x"]), q, product("R"), product("T", ("1",), name="Salt", place="A"))
           .undoes("s", "import c").undoes("s", "merge o").has("s", product("P", ("1", A), ("0.5", C), ("3",), tags=["x"]), q)
           .undoes("s", "put P 1kg").undoes("s", "take P 2.5kg").has("s", p, q).refuses("undo", "s"))


@promise("what the old program did can be undone")
def _():
    journal = (entry("add P Beans 1kg A1", P=None) + entry("take P 250g", P=old("P", "1", A)) + entry("remove Q", Q=old("Q", "5", barcode="7"))
               + entry("take R 2kg", R=old("R", "0", B)))
    files = {"s": old_file(old("P", "0.75", A), old("R", "4", B)), "s.journal": journal}
    yield (Scenario(files).do("put", "s", "P", "1kg", "--best", B).undoes("s", "put P 1kg").has("s", product("P", ("0.75", A)), product("R", ("4", B)))
           .undoes("s", "take R 2kg").has("s", product("P", ("0.75", A)), product("R"))
           .undoes("s", "remove Q").has("s", product("P", ("0.75", A)), product("Q", ("5",), barcode="7"), product("R"))
           .undoes("s", "take P 250g").has("s", product("P", ("1", A)), product("Q", ("5",), barcode="7"), product("R"))
           .undoes("s", "add P Beans 1kg A1").has("s", product("Q", ("5",), barcode="7"), product("R")).refuses("undo", "s"))


@promise("undo may be the first change of an old file")
def _():
    text = old_file(old("P", "1", A))
    yield (Scenario({"s": text, "s.journal": entry("move Q Z", Q=old("Q", "2", C)) + entry("take P 2kg", P=old("P", "3", A))})
           .undoes("s", "take P 2kg").has("s", product("P", ("3", A))).same("s.v1", text)
           .undoes("s", "move Q Z").has("s", product("P", ("3", A)), product("Q", ("2", C))))


@promise("a change is undone once, and only its products")
def _():
    yield (Scenario({"s": file(product("P", ("1",)), product("Q", ("1",)))}).do("take", "s", "P", "1kg").do("take", "s", "Q", "1kg")
           .undoes("s", "take Q 1kg").has("s", product("P"), product("Q", ("1",))).do("put", "s", "Q", "1kg").undoes("s", "put Q 1kg")
           .undoes("s", "take P 1kg").has("s", product("P", ("1",)), product("Q", ("1",))).refuses("undo", "s"))


# ---- showing


STOCK = file(product("P", ("3",), ("2", C), ("1.5", A), name="Red beans", tags=["dry", "b"]), product("Q", ("4", B), unit="l", place="C 2"),
             product("R", unit="pcs"), product("S", ("12",), unit="pcs"))


@promise("list shows the sum and the earliest date, as before")
def _():
    yield Scenario({"s": STOCK}).says("list", "s", lines=["P  Red beans  6.5 kg  best 2026-12-01  A1  #dry  #b", "Q  Beans  4 l  best 2026-12-31  C 2",
                                                         "R  Beans  0 pcs  A1", "S  Beans  12 pcs  A1"])
    yield Scenario({"s": file()}).says("list", "s", lines=[]).says("list", "s", "--lots", lines=[])


@promise("list --lots shows every lot below its product")
def _():
    p = ["P  Red beans  6.5 kg  best 2026-12-01  A1  #dry  #b", "    1.5 kg  best 2026-12-01", "    2 kg  best 2027-06-30", "    3 kg"]
    rest = ["Q  Beans  4 l  best 2026-12-31  C 2", "    4 l  best 2026-12-31", "R  Beans  0 pcs  A1", "S  Beans  12 pcs  A1", "    12 pcs"]
    yield (Scenario({"s": STOCK}).says("list", "s", "--lots", lines=p + rest).says("list", "--lots", "s", "unit:kg", lines=p)
           .says("list", "s", "best<2026-12-02", "--lots", lines=p).says("list", "s", "not", "unit:kg", "--lots", lines=rest))


@promise("expiring lists lots, the day included, the earliest first")
def _():
    stock = file(product("Q", ("1", A), ("2", B), ("4",)), product("P", ("3", B), ("5", C), name="Peas", unit="l", place="X"))
    lines = ["2026-12-01  Q  Beans  1 kg  A1", "2026-12-31  P  Peas  3 l  X", "2026-12-31  Q  Beans  2 kg  A1", "2027-06-30  P  Peas  5 l  X"]
    yield (Scenario({"s": stock}).says("expiring", "s", B, lines=lines[:3]).says("expiring", "s", "2026-12-30", lines=lines[:1])
           .says("expiring", "s", "2026-11-30", lines=[]).says("expiring", "s", C, lines=lines).refuses("expiring", "s", "2026-11-31"))


@promise("totals add every lot up")
def _():
    yield (Scenario({"s": STOCK}).says("totals", "s", lines=["6.5 kg", "4 l", "12 pcs"]).says("totals", "s", "best:none", lines=["6.5 kg", "12 pcs"])
           .says("totals", "s", "lots:0", lines=["0 pcs"]).says("totals", "s", "id:X", lines=[]))


# ---- merge and CSV


@promise("merge adds lots of one date up, and keeps the others side by side")
def _():
    ours = product("P", ("1", A), ("2", C), ("3",), place="X", tags=["x"])
    theirs = product("P", ("0.5", A), ("4", B), ("0.25",), place="Y", tags=["y"])
    yield (Scenario({"s": file(ours, product("Q", ("1",))), "o": file(theirs, product("R", ("7", B), place="Y"))}).do("merge", "s", "o")
           .has("s", product("P", ("1.5", A), ("4", B), ("2", C), ("3.25",), place="X", tags=["x"]), product("Q", ("1",)), product("R", ("7", B), place="Y")))
    yield Scenario({"s": file(product("P", ("1", A))), "o": file(product("P"))}).do("merge", "s", "o").has("s", product("P", ("1", A)))
    yield Scenario({"s": file(product("P")), "o": file(product("P", ("1", A)))}).do("merge", "s", "o").has("s", product("P", ("1", A)))
    yield Scenario({"o": file(product("P", ("1", A), ("2",)))}).do("merge", "s", "o").has("s", product("P", ("1", A), ("2",)))


@promise("merge takes files of both formats, and writes to one only")
def _():
    new, old_one = file(product("P", ("1", A), ("2",))), old_file(old("P", "4", B), old("Q", "0", A))
    merged = product("P", ("1", A), ("4", B), ("2",)), product("Q")
    yield Scenario({"s": new, "o": old_one}).do("merge", "s", "o").has("s", *merged).same("o", old_one).same("o.v1", None)
    yield Scenario({"s": old_one, "o": new}).do("merge", "s", "o").has("s", *merged).same("o", new).same("s.v1", old_one)
    yield (Scenario({"s": old_file(old("P", "4", B)), "o": old_file(old("P", "1", A))}).do("merge", "s", "o").has("s", product("P", ("1", A), ("4", B)))
           .undoes("s", "merge o").has("s", product("P", ("4", B))))
    yield Scenario({"s": old_file(old("P", "4", B)), "o": old_file(old("P", "1", B))}).do("merge", "s", "o").has("s", product("P", ("5", B)))


@promise("merge refuses what is not the same product")
def _():
    for other in (product("P", name="Peas"), product("P", unit="l")):
        yield Scenario({"s": file(product("A"), product("P")), "o": file(product("B"), other)}).refuses("merge", "s", "o", mentions="P")


HEADER = "id,name,unit,amount,best,place,tags"


def csv(*rows):
    return "".join(f"{row}\n" for row in (HEADER, *rows))


@promise("every lot is a row, and a product without lots is one")
def _():
    yield Scenario({"s": STOCK}).says("export", "s", lines=[
        HEADER, "P,Red beans,kg,1.5,2026-12-01,A1,dry b", "P,Red beans,kg,2,2027-06-30,A1,dry b", "P,Red beans,kg,3,,A1,dry b",
        "Q,Beans,l,4,2026-12-31,C 2,", "R,Beans,pcs,0,,A1,", "S,Beans,pcs,12,,A1,"])


@promise("rows right after one another are the lots of a product")
def _():
    text = csv("Q,Peas,l,3,,B 1,x  y", f"Q,Peas,l,0.5,{C},B 1,x y", f"Q,Peas,l,1,{A},B 1,x y", "A,Salt,pcs,0,,C,", "P,Beans,kg,2,,C,", f"P,Beans,kg,1,{A},C,")
    yield (Scenario({"c": text, "s": file(product("B", ("1",)))}).do("import", "s", "c")
           .has("s", product("A", name="Salt", unit="pcs", place="C"), product("B", ("1",)), product("P", ("1", A), ("2",), place="C"),
                product("Q", ("1", A), ("0.5", C), ("3",), name="Peas", unit="l", place="B 1", tags=["x", "y"])))


@promise("rows that do not belong together are refused with their line")
def _():
    first = f"P,Beans,kg,1,{A},C,x y"
    for second in (f"P,Peas,kg,1,{B},C,x y", f"P,Beans,l,1,{B},C,x y", f"P,Beans,kg,1,{B},D,x y", f"P,Beans,kg,1,{B},C,x", f"P,Beans,kg,1,{B},C,", f"P,Beans,kg,1,{A},C,x y"):
        yield Scenario({"c.csv": csv("O,Oil,l,1,,C,", first, second), "s": file()}).refuses("import", "s", "c.csv", mentions="c.csv:4:")
    yield Scenario({"c.csv": csv(first.replace(A, ""), first.replace(A, "")), "s": file()}).refuses("import", "s", "c.csv", mentions="c.csv:3:")
    yield Scenario({"c.csv": csv(first, "Q,Beans,kg,1,,C,", first.replace(A, B)), "s": file()}).refuses("import", "s", "c.csv", mentions="c.csv:4:")
    yield Scenario({"c.csv": csv("Q,Beans,kg,1,,C,", first), "s": file(product("P"))}).refuses("import", "s", "c.csv", mentions="c.csv:3:")


@promise("what the old program exported can be imported")
def _():
    text = csv("B-01,Kidney beans,kg,14.5,2027-06-30,A1,dry", 'C-10,"Tomatoes, ""big""",pcs,48,,C1,', f"D-04,Oat milk,l,0,{B},D2,").rstrip("\n")
    for given in (text, text + "\n"):
        yield Scenario({"c": given}).do("import", "s", "c").has("s", NEW[0], product("C-10", ("48",), name='Tomatoes, "big"', unit="pcs", place="C1"),
                                                              product("D-04", name="Oat milk", unit="l", place="D2"))


@promise("what is exported and imported again is the same")
def _():
    strange = product("X", ("1", A), ("2.125",), name='A "big", wide\ntin', place="C,1", tags=["a", "b"])
    yield (Scenario({"s": file(product("P", ("1", A), ("2", B), ("3",)), product("Q"), strange)}).do("export", "s").keeps("c").do("import", "t", "c")
           .has("t", product("P", ("1", A), ("2", B), ("3",)), product("Q"), strange))


@promise("what is wrong in a CSV file is named with its line")
def _():
    for row in ("P,Beans,kg,1,,C", "P,Beans,kg,1,,C,,", "P,Beans,lb,1,,C,", "P,Beans,kg,x,,C,", "P,Beans,kg,,,C,", "P,Beans,kg,1,soon,C,", ",Beans,kg,1,,C,",
                "P,,kg,1,,C,", "P,Beans,kg,1,,,", 'P,Be"ans,kg,1,,C,', "P,Beans,pcs,1.5,,C,", ""):
        yield Scenario({"c": csv('O,"Oil\nold",l,1,,C,', row, "Q,Beans,kg,1,,C,"), "s": file()}).refuses("import", "s", "c", mentions="c:4:")
    for text in ("", "\n", "id,name,unit,amount,place,tags\n", "P,Beans,kg,1,,C,\n"):
        yield Scenario({"c": text, "s": file()}).refuses("import", "s", "c", mentions="c:1:")


# ---- terms


def found(stock, ids, *terms):
    """The ids of the products that fit; each is shown in a line that begins with it."""
    return Scenario({"s": stock}).says("list", "s", *terms, lines=[f"{id}  Beans  {shown}" for id, shown in ids])


def terms(stock, table):
    lines = {"P": "3 kg  best 2026-12-01  A1", "Q": "2 kg  best 2026-12-31  A1", "R": "0 kg  A1", "S": "2 l  A1", "T": "3 pcs  best 2027-06-30  A1"}
    for words, ids in table.items():
        yield found(stock, [(id, lines[id]) for id in ids], *words.split())


FEW = file(product("P", ("1", A), ("2", C)), product("Q", ("2", B)), product("R"), product("S", ("2",), unit="l"), product("T", ("1", C), ("2",), unit="pcs"))


@promise("best fits if one lot does")
def _():
    yield from terms(FEW, {
        f"best:{A}": "P", f"best:{C}": "PT", f"best<{A}": "", f"best<={A}": "P", f"best>{B}": "PT", f"best>={B}": "PQT", f"best<{C}": "PQ", f"best>{C}": "",
        f"best:{B}": "Q", f"not best:{C}": "QRS", f"not best<{C}": "RST", f"best<{B} best>{B}": "P"})


@promise("best:none fits if a lot has no date")
def _():
    yield from terms(FEW, {"best:none": "ST", "not best:none": "PQR", f"best:none best:{C}": "T"})


@promise("a range of dates has to hold one of them")
def _():
    yield from terms(FEW, {f"best:{A}..{B}": "PQ", f"best:{B}..{B}": "Q", "best:2026-12-02..2027-06-29": "Q", f"best:{A}..2026-12-30": "P", f"best:2027-01-01..{C}": "PT",
                           f"best:..{A}": "P", "best:..2026-11-30": "", f"best:{C}..": "PT", "best:2027-07-01..": "", f"not best:{A}..{C}": "RS"})


@promise("amount is the sum of all lots, in the unit")
def _():
    yield from terms(FEW, {"amount:3kg": "P", "amount>2kg": "P", "amount>=2kg": "PQ", "amount<=2000g": "QR", "amount<2kg": "R", "amount:0l": "", "amount:2l": "S",
                           "amount<=3pcs": "T", "not amount>=0kg": "ST", "amount:1kg": ""})


@promise("ranges of amounts")
def _():
    yield from terms(FEW, {"amount:2kg..3kg": "PQ", "amount:2001g..3kg": "P", "amount:1g..2999g": "Q", "amount:..2kg": "QR", "amount:2001g..": "P", "amount:0g..0kg": "R",
                           "amount:500ml..2l": "S", "amount:..1999ml": "", "not amount:0pcs..": "PQRS"})


@promise("the number of lots")
def _():
    yield from terms(FEW, {"lots:0": "R", "lots:1": "QS", "lots>1": "PT", "lots>=1": "PQST", "lots<1": "R", "lots<=1": "QRS", "lots:1..2": "PQST", "lots:2..": "PT",
                           "lots:..0": "R", "lots:3..9": "", "not lots:1..1": "PRT", f"lots:2 best<{B}": "P"})


@promise("what is no term is refused")
def _():
    for word in (f"best:{B}..{A}", "best:..", "amount:..", "lots:..", "lots:2..1", "amount:2kg..1kg", "amount:1kg..2l", "amount:1kg..2pcs", f"best<{A}..{B}",
                 "amount>=1kg..2kg", "lots>1..2", "lots<=..2", f"best:{A}..{B}..{C}", "lots:1..2..3", "best:soon", "best:2026-02-30", f"best:{A}..soon", f"best:soon..{A}",
                 "best~2026", "amount~1kg", "lots~1", "lots:x", "lots:-1", "lots:1.5", "lots:1kg", "amount:1", "amount:kg", "best<none", "best>=none", "best:none..",
                 f"best:none..{A}", "best:", "lots:", "lots", "size:1", "place<A", "id>=P", "tag>x", "Lots:1", "not", ""):
        yield Scenario({"s": FEW}).refuses("list", "s", word).refuses("totals", "s", word)
    yield Scenario({"s": FEW}).refuses("list", "s", "lots:1", "not").refuses("list", "s", "not", "not", "lots:1")


@promise("terms of text are what they were")
def _():
    stock = file(product("P-1", name="Red Beans", place="A1..A2", tags=["dry", "Halal"]), product("P-2", name="Peas", place="B", unit="l"))
    p, q = "P-1  Red Beans  0 kg  A1..A2  #dry  #Halal", "P-2  Peas  0 l  B"
    for words, lines in {"id:P-1": [p], "id~p": [p, q], "name:Peas": [q], "name:peas": [], "name~PEA": [q], "place:A1..A2": [p], "place~a1": [p], "unit:l": [q], "unit~G": [p],
                         "tag:dry": [p], "tag:halal": [], "tag~hal": [p], "not tag~x": [p, q], "not id:P-1": [q], "id~P name~e place:B": [q]}.items():
        yield Scenario({"s": stock}).says("list", "s", *words.split(), lines=lines)


# ---- around it


@promise("options and arguments that do not belong are refused")
def _():
    files = {"s": FEW, "o": FEW}
    for arguments in (["put", "s", "P"], ["put", "s", "P", "1kg", "x"], ["put", "s", "P", "1kg", "--lots"], ["put", "s", "P", "1kg", "--tag", "x"], ["take", "s", "P"],
                      ["totals", "s", "--lots"], ["list", "s", "--lot"], ["list", "s", "--best", A], ["list"], ["add", "s", "X", "Y", "1kg"], ["move", "s", "P"],
                      ["expiring", "s"], ["export", "s", "x"], ["undo", "s", "x"], ["merge", "s"], ["import", "s"], ["remove", "s"], ["dance", "s"], [], ["toString", "s"],
                      ["add", "s", "X", "Y", "1kg", "A", "--tag"], ["remove", "s", "P", "Q"], ["expiring", "s", A, B], ["merge", "s", "o", "o"]):
        yield Scenario(files).refuses(*arguments)


@scorer.check("help has the new options")
def _():
    ended = program.run("node", "src/main.ts", "help", timeout=30)
    scorer.equal([ended.exit_code, ended.stderr], [0, ""])
    usage = {line.split()[1]: line for line in ended.stdout.splitlines() if line.startswith("larder ") and len(line.split()) > 1}
    scorer.true({*CHANGES, "list", "expiring", "totals", "export"} <= usage.keys(), "help lacks a command")
    scorer.true("--best" in usage["put"] and "--best" in usage["add"] and "--lots" in usage["list"], "help lacks an option")


@scorer.check("the documents know both formats, the options and the terms")
def _():
    pages = {path: scorer.read(path) for path in ("README.md", "docs/format.md", "docs/queries.md")}
    for path, words in {"README.md": ("--lots", "--best"), "docs/format.md": ("larder 1", "larder 2", "lots", ".v1"), "docs/queries.md": ("lots", "none", "..")}.items():
        for word in words:
            scorer.true(word in pages[path], f"{path} says nothing of {word}")


@scorer.check("the command on the disk")
def _():
    def run(*arguments):
        ended = program.run("node", "src/main.ts", *arguments, timeout=30)
        return [ended.exit_code, ended.stdout, ended.stderr]
    program.run("true", files={"t/s": old_file(*OLD)})
    scorer.equal(run("put", "t/s", "B-02", "1kg", "--best", C), [0, "", ""])
    scorer.equal(run("list", "t/s", "lots>1", "--lots"), [0, "B-02  Red lentils  9 kg  best 2026-12-01  A3\n    8 kg  best 2026-12-01\n    1 kg  best 2027-06-30\n", ""])
    code, out, error = run("take", "t/s", "B-02", "10kg")
    scorer.equal([code, out, error.startswith("larder: "), error.count("\n")], [2, "", True, 1])
    scorer.equal(program.run("cat", "t/s.v1").stdout, old_file(*OLD), "the old file is not as it was")


@scorer.check("the types are right, also those that the web page uses")
def _():
    page = """import { main, type Ended } from "../src/cli.ts";
import type { Folder } from "../src/folder.ts";
const folder: Folder = { read: () => undefined, write: () => {} };
const ended: Ended = main(["help"], folder);
export const shown: [number, string[], string] = [ended.exitCode, ended.out, ended.error];
"""
    ended = scorer.run(["tsc", "-p", "tsconfig.cab.json"], timeout=60, files={
        "package.json": MODULE, "cabdriver/package.json": MODULE, "tsconfig.cab.json": TYPE_CHECK, "cabdriver/node.d.ts": NODE_TYPES, "cabdriver/page.ts": page})
    scorer.equal(ended.exit_code, 0, "the type check complains")


scorer.finish()

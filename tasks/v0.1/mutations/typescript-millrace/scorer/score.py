# CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
"""Hidden checks of the library millrace."""
import pathlib, sys
sys.dont_write_bytecode = True
sys.path[:0] = [str(pathlib.Path(__file__).parent), *(f"{up}/scorers/python" for up in pathlib.Path(__file__).resolve().parents)]
import dataclasses
import functools
import json
import random

from cab_scorer import Scorer, SubjectError

HERE = pathlib.Path(__file__).parent
DRIVER = (HERE / "driver.ts").read_text(encoding="utf-8")
NODE_TYPES = (HERE / "node.d.ts").read_text(encoding="utf-8")
MODULE = json.dumps({"private": True, "type": "module"})
TYPE_CHECK = json.dumps({"compilerOptions": {
    "target": "es2023", "lib": ["esnext"], "module": "nodenext", "types": [], "typeRoots": [], "noEmit": True, "strict": True,
    "allowImportingTsExtensions": True, "erasableSyntaxOnly": True, "verbatimModuleSyntax": True},
    "include": ["src", "cabdriver/node.d.ts"]})

scorer = Scorer()
program = scorer.program(files={"package.json": MODULE, "cabdriver/package.json": MODULE, "cabdriver/driver.ts": DRIVER})


@dataclasses.dataclass
class Case:
    """A command line, what its file contains, and what of the lines that it prints is compared."""

    args: list
    text: str = ""
    view: object = list


@dataclasses.dataclass
class Refused:
    """An error for the user whose message begins like this."""

    beginning: str = ""


promises = {}


def promise(name):
    """A check: what each of its command lines has to print, or that it is refused."""

    def register(body):
        promises[name] = functools.cache(lambda: list(body()))
        scorer.check(name)(lambda: judge(name))

    return register


def judge(name):
    for (case, expected), answer in zip(promises[name](), answers(name), strict=True):
        if isinstance(expected, Refused):
            scorer.equal(answer.get("kind"), "PlanError", "an error is missing, or of another kind")
            scorer.true(answer["message"].startswith(expected.beginning), "the error names another place")
        else:
            scorer.equal(case.view(answer["lines"]) if "lines" in answer else answer, expected)


def answers(name):
    """One process answers everything; only where that does not end well has each check its own."""
    try:
        return everything()[name]
    except SubjectError:
        return ask(promises[name](), 5)


@functools.cache
def everything_or_error():
    try:
        found = iter(ask([pair for pairs in promises.values() for pair in pairs()], 25))
    except SubjectError as error:
        return error
    return {name: [next(found) for _ in pairs()] for name, pairs in promises.items()}


def everything():
    found = everything_or_error()
    if isinstance(found, SubjectError):
        raise found
    return found


def ask(pairs, timeout):
    found = program.ask("node", "cabdriver/driver.ts", timeout=timeout, cases=[{"args": case.args, "text": case.text} for case, _ in pairs])
    if not (isinstance(found, list) and len(found) == len(pairs) and all(map(is_answer, found))):
        raise SubjectError("the result could not be read")
    return found


def is_answer(found):
    if isinstance(found, dict) and "lines" in found:
        return isinstance(found["lines"], list) and all(isinstance(line, str) for line in found["lines"])
    return isinstance(found, dict) and isinstance(found.get("kind"), str) and isinstance(found.get("message"), str)


def case(verb, text, *names, view=list):
    return Case([verb, "plan", *names], text, view)


def short(minutes):
    """A duration as it is shown."""
    hours, rest = divmod(abs(minutes), 60)
    return ("-" if minutes < 0 else "") + (f"{hours}h" if hours else "") + (f"{rest}m" if rest or not hours else "")


# ---- a second opinion on plans


@dataclasses.dataclass
class Task:
    name: str
    duration: int = 0
    needs: list = dataclasses.field(default_factory=list)
    crews: dict = dataclasses.field(default_factory=dict)
    not_before: int = 0
    due: int | None = None
    frozen: bool = False


def written(dice, crews, tasks):
    """The plan, its parts in some order."""
    blocks = [f"crew {crew} {size}\n" for crew, size in crews.items()]
    for task in tasks:
        lines = [f"needs {', '.join(dice.sample(task.needs, len(task.needs)))}"] if task.needs else []
        lines += [f"by {','.join(crew if share == 1 else f'{crew}*{share}' for crew, share in task.crews.items())}"] if task.crews else []
        lines += [f"not-before {task.not_before}m"] if task.not_before else []
        lines += [f"due {short(task.due)}"] if task.due is not None else []
        lines += ["frozen"] if task.frozen else []
        dice.shuffle(lines)
        blocks.append(f"task {task.name} {short(task.duration)}\n" + "".join(f"  {line}\n" for line in lines))
    dice.shuffle(blocks)
    return "".join(blocks)


def some_plan(dice):
    crews = {crew: dice.randrange(1, 4) for crew in ("oven", "hands", "Van")[: dice.randrange(0, 4)]}
    names = dice.sample(["a", "b", "C", "D", "e", "F", "g", "Hh", "Hi", "j", "K2", "K10"], dice.randrange(2, 11))
    tasks = []
    for at, name in enumerate(names):
        needs = sorted(dice.sample(names[:at], min(at, dice.choice([0, 1, 1, 2, 3]))))
        shares = {crew: dice.randrange(1, size + 1) for crew, size in crews.items() if dice.randrange(2)}
        tasks.append(Task(name, dice.choice([0, 5, 5, 10, 15, 20, 40, 65]), needs, shares, dice.choice([0, 0, 0, 10, 25, 60]),
                          dice.choice([None, None, 20, 45, 90]), dice.randrange(4) == 0))
    return crews, {task.name: task for task in sorted(tasks, key=lambda task: task.name)}


def ordered(tasks):
    done = []
    while len(done) < len(tasks):
        done.append(min(name for name in tasks if name not in done and set(tasks[name].needs) <= set(done)))
    return done


def timed(tasks):
    """Earliest start and latest start by name, in order."""
    start, latest = {}, {}
    for name in ordered(tasks):
        start[name] = max([tasks[name].not_before, *(start[need] + tasks[need].duration for need in tasks[name].needs)])
    end = max(start[name] + task.duration for name, task in tasks.items())
    for name in reversed(ordered(tasks)):
        ends = [end, *(latest[other] for other in tasks if name in tasks[other].needs)] + ([tasks[name].due] if tasks[name].due is not None else [])
        latest[name] = min(ends) - tasks[name].duration
    return {name: (start[name], latest[name]) for name in ordered(tasks)}


def chain(tasks):
    start = {name: first for name, (first, _) in timed(tasks).items()}
    end = {name: start[name] + tasks[name].duration for name in tasks}
    path = [min(name for name in tasks if end[name] == max(end.values()))]
    while before := [need for need in tasks[path[0]].needs if end[need] == start[path[0]]]:
        path.insert(0, min(before))
    return path, max(end.values())


def worked(crews, tasks):
    """Starts by name, minute by minute."""
    rank = sorted(tasks, key=lambda name: (timed(tasks)[name][1], name))
    start, now = {}, 0
    while len(start) < len(tasks):
        able = [name for name in rank if name not in start and now >= tasks[name].not_before
                and all(need in start and start[need] + tasks[need].duration <= now for need in tasks[name].needs)
                and all(share <= crews[crew] - sum(tasks[other].crews.get(crew, 0) for other in start if start[other] + tasks[other].duration > now)
                        for crew, share in tasks[name].crews.items())]
        if able:
            start[able[0]] = now
        else:
            now += 1
    return sorted((start[name], start[name] + tasks[name].duration, name) for name in tasks)


def reach(tasks, name):
    depths, at, depth = {}, {name}, 0
    while at := {need for one in at for need in tasks[one].needs} - depths.keys():
        depth += 1
        depths |= dict.fromkeys(at, depth)
    return depths


def again(tasks, changed):
    found = set(changed)
    for name in ordered(tasks):
        if not tasks[name].frozen and set(tasks[name].needs) & found:
            found.add(name)
    return [name for name in ordered(tasks) if name in found]


def opinions(seed, number, *opinion):
    """What a view of the second opinion says about so many plans."""
    dice = random.Random(seed)
    for _ in range(number):
        crews, tasks = some_plan(dice)
        text = written(dice, crews, list(tasks.values()))
        for one in opinion:
            yield from one(dice, text, crews, tasks)


# ---- orders


@promise("the order of many plans")
def _():
    yield from opinions("order", 60, lambda dice, text, crews, tasks: [(case("order", text), ordered(tasks))])


@promise("of those that could be next, the first by alphabet")
def _():
    yield case("order", "task b 1m\ntask B 1m\ntask A 1m\nneeds b\ntask c 1m\ntask a 1m\n"), ["B", "a", "b", "A", "c"]
    yield case("order", "task T2 1m\ntask T10 1m\ntask T1 1m\nneeds T2\n"), ["T10", "T2", "T1"]
    yield case("order", "task Z 1m\ntask Y 1m\nneeds Z\ntask X 1m\nneeds Z\ntask W 1m\nneeds Y\n"), ["Z", "X", "Y", "W"]


@promise("tasks that need each other are an error of every command")
def _():
    text = "task Start 1m\ntask B 1m\nneeds Start, A\ntask C 1m\nneeds B\ntask A 1m\nneeds C\ntask Aa 1m\nneeds C\n"
    for verb in ("order", "times", "path", "shifts", "crews", "late", "surplus"):
        yield case(verb, text), Refused("these need each other: A > C > B > A")
    for verb in ("needs", "redo"):
        yield case(verb, text, "Start"), Refused("these need each other: A > C > B > A")
    yield case("order", "task Z 1m\nneeds Z\n"), Refused("these need each other: Z > Z")
    yield case("order", "task A 1m\nneeds C\ntask C 1m\nneeds B\ntask B 1m\nneeds C\n"), Refused("these need each other: B > C > B")
    yield case("order", "task A 1m\nneeds C\ntask C 1m\nneeds D\ntask D 1m\nneeds B\ntask B 1m\nneeds C, A0\ntask A0 1m\n"), Refused(
        "these need each other: B > C > D > B")


# ---- times


def times_of(dice, text, crews, tasks):
    yield case("times", text), [
        f"{name}  {short(start)}-{short(start + tasks[name].duration)}  slack {short(latest - start)}{'  critical' if latest <= start else ''}"
        for name, (start, latest) in timed(tasks).items()]


@promise("the times of many plans")
def _():
    yield from opinions("times", 80, times_of)


@promise("slack by the end of the plan, by what hangs on a task, and by what is due")
def _():
    yield case("times", "task A 10m\ntask B 30m\ntask C 5m\nneeds A\n"), [
        "A  0m-10m  slack 15m", "B  0m-30m  slack 0m  critical", "C  10m-15m  slack 15m"]
    yield case("times", "task A 10m\ntask B 30m\ntask C 5m\nneeds A\ndue 20m\n"), [
        "A  0m-10m  slack 5m", "B  0m-30m  slack 0m  critical", "C  10m-15m  slack 5m"]
    yield case("times", "task A 10m\ndue 0m\ntask B 30m\ndue 3h\n"), ["A  0m-10m  slack -10m  critical", "B  0m-30m  slack 0m  critical"]
    yield case("times", "task A 10m\ntask B 1m\nneeds A\ndue 5m\n"), ["A  0m-10m  slack -6m  critical", "B  10m-11m  slack -6m  critical"]
    yield case("times", "task A 1h5m\ndue 3m\n"), ["A  0m-1h5m  slack -1h2m  critical"]


@promise("not before")
def _():
    yield case("times", "task A 10m\nnot-before 1h\ntask B 20m\nneeds A\nnot-before 15m\ntask C 0m\nnot-before 70m\n"), [
        "A  1h-1h10m  slack 0m  critical", "B  1h10m-1h30m  slack 0m  critical", "C  1h10m-1h10m  slack 20m"]


@promise("the path of many plans")
def _():
    yield from opinions("path", 80, lambda dice, text, crews, tasks: [
        (case("path", text), [f"{' > '.join(chain(tasks)[0])} ({short(chain(tasks)[1])})"])])


@promise("the path where there are several")
def _():
    yield case("path", "task B 10m\ntask A 10m\ntask D 5m\nneeds A, B\ntask C 5m\nneeds B\n"), ["B > C (15m)"]
    yield case("path", "task B 10m\ntask A 10m\ntask D 5m\nneeds A, B\n"), ["A > D (15m)"]
    yield case("path", "task A 10m\ntask B 10m\nneeds A\nnot-before 30m\n"), ["B (40m)"]
    yield case("path", "task A 0m\ntask B 0m\nneeds A\n"), ["A (0m)"]


# ---- crews


def shifts_of(dice, text, crews, tasks):
    def one(start, end, name):
        given = ",".join(crew if share == 1 else f"{crew}*{share}" for crew, share in tasks[name].crews.items())
        return f"{short(start)}-{short(end)}  {name}" + (f"  {given}" if given else "")
    yield case("shifts", text), [one(*shift) for shift in worked(crews, tasks)]


def loads_of(dice, text, crews, tasks):
    last = max(end for _, end, _ in worked(crews, tasks))
    busy = {crew: sum(task.duration * task.crews.get(crew, 0) for task in tasks.values()) for crew in crews}
    yield case("crews", text), [f"{crew}  busy {short(busy[crew])}  idle {short(last * crews[crew] - busy[crew])}" for crew in sorted(crews)] or ["none"]


def late_of(dice, text, crews, tasks):
    yield case("late", text), [f"{name}  ends {short(end)}  late {short(end - tasks[name].due)}" for _, end, name in worked(crews, tasks)
                               if tasks[name].due is not None and end > tasks[name].due] or ["none"]


@promise("the shifts of many plans")
def _():
    yield from opinions("shifts", 90, shifts_of)


@promise("how busy the crews of many plans are")
def _():
    yield from opinions("crews", 40, loads_of)


@promise("what is late in many plans")
def _():
    yield from opinions("late", 60, late_of)


@promise("who goes first when a crew is short")
def _():
    crew = "crew oven 1\n"
    yield case("shifts", crew + "task A 10m\nby oven\ntask B 10m\nby oven\ntask C 30m\nneeds B\n"), ["0m-10m  B  oven", "10m-20m  A  oven", "10m-40m  C"]
    yield case("shifts", crew + "task B 10m\nby oven\ntask A 10m\nby oven\n"), ["0m-10m  A  oven", "10m-20m  B  oven"]
    yield case("shifts", crew + "task A 10m\nby oven\ntask B 10m\nby oven\ndue 10m\ntask D 50m\n"), ["0m-10m  B  oven", "0m-50m  D", "10m-20m  A  oven"]


@promise("one that waits does not keep others from beginning")
def _():
    text = "crew hands 3\ntask A 20m\nby hands*2\ntask B 40m\nby hands*2\ntask C 5m\nby hands\ntask E 90m\nneeds B\n"
    yield case("shifts", text), ["0m-5m  C  hands", "0m-40m  B  hands*2", "40m-1h  A  hands*2", "40m-2h10m  E"]


@promise("crews are free again when a task ends, and milestones take none")
def _():
    text = "crew oven 1\ntask A 10m\nby oven\ntask M 0m\nby oven\nneeds A\ntask N 0m\nby oven\nneeds A\ntask B 10m\nby oven\nneeds M, N\n"
    yield case("shifts", text), ["0m-10m  A  oven", "10m-10m  M  oven", "10m-10m  N  oven", "10m-20m  B  oven"]
    yield case("crews", text), ["oven  busy 20m  idle 0m"]


@promise("idle until the last shift ends, crew or not")
def _():
    yield case("crews", "crew oven 2\ncrew Axe 3\ntask A 10m\nby oven*2\ntask B 1h\n"), ["Axe  busy 0m  idle 3h", "oven  busy 20m  idle 1h40m"]
    yield case("crews", "crew oven 2\n"), ["oven  busy 0m  idle 0m"]


@promise("late is what ends after it is due")
def _():
    yield case("late", "crew c 1\ntask A 10m\nby c\ndue 10m\ntask B 10m\nby c\ndue 19m\ntask D 9m\ndue 0m\n"), [
        "D  ends 9m  late 9m", "B  ends 20m  late 1m"]
    yield case("late", "task A 10m\ndue 10m\n"), ["none"]
    yield case("late", "task A 10m\ndue 9m\n"), ["A  ends 10m  late 1m"]


# ---- what needs what


@promise("what has to be finished before, in many plans")
def _():
    def needs_of(dice, text, crews, tasks):
        name = dice.choice(list(tasks))
        yield case("needs", text, name), [f"{depth}  {need}" for depth, need in sorted((depth, need) for need, depth in reach(tasks, name).items())] or ["none"]
    yield from opinions("needs", 60, needs_of)


@promise("the fewest steps count")
def _():
    text = "task A 1m\ntask B 1m\nneeds A\ntask C 1m\nneeds B\ntask D 1m\nneeds C, A\ntask E 1m\nneeds D, B\n"
    yield case("needs", text, "D"), ["1  A", "1  C", "2  B"]
    yield case("needs", text, "E"), ["1  B", "1  D", "2  A", "2  C"]
    yield case("needs", text, "A"), ["none"]


@promise("what has to be done again, in many plans")
def _():
    def redo_of(dice, text, crews, tasks):
        changed = dice.sample(list(tasks), dice.randrange(1, min(4, len(tasks) + 1)))
        found = again(tasks, changed)
        yield case("redo", text, *changed), [*found, f"total {short(sum(tasks[name].duration for name in found))}"]
    yield from opinions("redo", 80, redo_of)


@promise("what is frozen is done again only if it is given")
def _():
    text = "task A 1m\ntask B 2m\nneeds A\nfrozen\ntask C 4m\nneeds B\ntask D 8m\nneeds A, C\ntask E 16m\nfrozen\n"
    for names, expected in ((["A"], ["A", "D", "total 9m"]), (["B"], ["B", "C", "D", "total 14m"]), (["A", "B"], ["A", "B", "C", "D", "total 15m"]),
                            (["E"], ["E", "total 16m"]), (["D", "D"], ["D", "total 8m"])):
        yield case("redo", text, *names), expected


@promise("needs that go without saying, in many plans")
def _():
    def surplus_of(dice, text, crews, tasks):
        yield case("surplus", text), [f"{name} needs {need} by {min(others)}" for name, task in tasks.items() for need in sorted(task.needs)
                                      if (others := [other for other in task.needs if need in reach(tasks, other)])] or ["none"]
    yield from opinions("surplus", 80, surplus_of)


@promise("the first of the needs that make one superfluous")
def _():
    text = "task A 1m\ntask B 1m\nneeds A\ntask C 1m\nneeds A\ntask D 1m\nneeds C\ntask E 1m\nneeds D, C, B, A\n"
    yield case("surplus", text), ["E needs A by B", "E needs C by D"]


# ---- plan files


@promise("durations")
def _():
    for given, minutes in {"0m": 0, "5m": 5, "59m": 59, "60m": 60, "90m": 90, "1h": 60, "1h0m": 60, "1h5m": 65, "2h59m": 179, "9999h": 599940, "007m": 7, "0h": 0, "0h3m": 3}.items():
        yield case("redo", f"task A {given}\n", "A"), ["A", f"total {short(minutes)}"]
    for wrong in ("", "5", "h", "m", "1h60m", "0h60m", "-5m", "1.5h", "5m1h", "1h 5m", "10000m", "10000h", "1H", "5min", "x5m"):
        yield case("order", f"task A {wrong}\n"), Refused("line 1:")
        yield case("order", f"task A 1m\n due {wrong}\n"), Refused("line 2:")
        yield case("order", f"task A 1m\n\n not-before {wrong}\n"), Refused("line 3:")


@promise("comments, blanks, commas and Windows line ends")
def _():
    text = "# plan\r\n\r\ncrew\toven  2 # two\r\n task  A,1m\r\n\tneeds  B ,C,B\r\n by oven,oven\r\ntask B 1m\r\ntask C 1m # last"
    yield case("shifts", text), ["0m-1m  B", "0m-1m  C", "1m-2m  A  oven*2"]
    yield case("needs", text, "A"), ["1  B", "1  C"]


@promise("what is wrong in a plan is named with its line")
def _():
    task = "task A 1m\n"
    wrong = {"crew oven": 1, "crew oven 1 2": 1, "crew": 1, "crew oven 0": 1, "crew oven 100": 1, "crew oven x": 1, "crew oven -1": 1, "crew oven 1\ncrew oven 1": 2,
             "task": 1, "task A": 1, "task A 1m 2m": 1, task + "\ntask A 2m": 3, "needs A": 1, "# x\nfrozen": 2, task + "needs": 2, task + "by": 2, task + "due": 2,
             task + "not-before": 2, task + "frozen yes": 2, task + "due 1m 2m": 2, task + "not-before 1m 2m": 2, task + "wants A": 2, task + "due 1m\ndue 1m": 3,
             task + "frozen\nfrozen": 3, task + "needs A\nneeds A": 3, task + "by x\nby x": 3, task + "not-before 1m\nnot-before 1m": 3,
             "\n" + task + "by oven": 2, "crew oven 1\n" + task + "by oven*2": 2, "crew oven 1\n" + task + "by oven,oven": 2, "task B 1m\n" + task + "needs B, C": 2,
             "crew c 3\n" + task + "by c*0": 3, "crew c 3\n" + task + "by c*x": 3, "crew c 3\n" + task + "by c*": 3, "crew c 3\n" + task + "by *2": 3,
             "crew c 3\n" + task + "by c*1*1": 3, "crew c 3\n" + task + "by c*100": 3, task + "needs a": 1}
    for text, line in wrong.items():
        yield case("order", text), Refused(f"line {line}:")


@promise("as many of a crew as there are, and the largest crew")
def _():
    yield case("shifts", "crew c 99\ntask A 1m\nby c*99\n"), ["0m-1m  A  c*99"]
    yield case("shifts", "crew c 3\ntask A 1m\nby c*2, c\ntask B 1m\nby c*01\n"), ["0m-1m  A  c*3", "1m-2m  B  c"]


@promise("a plan of nothing")
def _():
    for verb in ("order", "times", "path", "shifts", "crews", "late", "surplus"):
        yield case(verb, "# nothing\n"), ["none"]


@promise("there is no such task")
def _():
    for verb in ("needs", "redo"):
        yield case(verb, "task A 1m\n", "B"), Refused("there is no task B")
    yield case("redo", "task A 1m\n", "A", "a"), Refused("there is no task a")


# ---- the command


@promise("too few and too many arguments")
def _():
    for verb in ("order", "times", "path", "shifts", "crews", "late", "surplus"):
        yield Case([verb]), Refused("usage: " + verb)
        yield case(verb, "", "A"), Refused("usage: " + verb)
    yield case("needs", "task A 1m"), Refused("usage: needs")
    yield case("needs", "task A 1m", "A", "A"), Refused("usage: needs")
    yield case("redo", "task A 1m"), Refused("usage: redo")
    for args in ([], ["dance", "plan"], ["toString", "plan"]):
        yield Case(args), Refused("usage: order")


def command(*arguments, text=None):
    return program.run("node", "src/main.ts", *arguments, files={"cabdriver/plan": text} if text else None, timeout=30)


@scorer.check("the command prints lines, and in one line what is wrong")
def _():
    ended = command("order", "cabdriver/plan", text="task B 1m\ntask A 1m\nneeds B\n")
    scorer.equal([ended.exit_code, ended.stdout, ended.stderr], [0, "B\nA\n", ""])
    for arguments, word in ((("order", "nowhere.plan"), "nowhere.plan"), (("dance",), "usage")):
        ended = command(*arguments)
        scorer.equal([ended.exit_code, ended.stdout, ended.stderr.count("\n"), ended.stderr.startswith("millrace: "), word in ended.stderr], [2, "", 1, True, True])


@scorer.check("the types are right")
def _():
    ended = scorer.run(["tsc", "-p", "tsconfig.cab.json"], timeout=60, files={
        "package.json": MODULE, "cabdriver/package.json": MODULE, "tsconfig.cab.json": TYPE_CHECK, "cabdriver/node.d.ts": NODE_TYPES})
    scorer.equal(ended.exit_code, 0, "the type check complains")


scorer.finish()

"""Runtime of the hidden scorers: it grades a program without trusting it.

A task's `scorer/score.py` reads like the list of what it checks:

    import pathlib, sys
    sys.dont_write_bytecode = True
    sys.path[:0] = [str(pathlib.Path(__file__).parent), *(f"{up}/scorers/python" for up in pathlib.Path(__file__).resolve().parents)]
    from cab_scorer import Scorer

    scorer = Scorer()
    subject = scorer.python("src")

    @scorer.check("an empty list has no pair")
    def _():
        scorer.equal(subject.observe("from two_sum import two_sum\\nresult = two_sum([], 6)"), None)

    scorer.finish()

The code under test runs in child processes only, never here, and a child is given inputs and never an expected value:
it answers with plain data, and this process compares. Code that runs in the child can therefore forge an answer, but to
forge the right one it has to compute it. Every call starts from a private copy of the workdir, as the agent left it.

A time limit that is part of a promise is a multiple of what the answer takes on the same machine, right before: `times=8`.

The harness starts `python3 -I -B <scorer folder>/score.py` with one JSON object on standard input: `workdir`, `answer` (the
solved workdir, for time limits) and `report` (absolute paths), `nonce`, `brief`, which ends the grading at the first check
that fails, and `ephemeral`, which allows the runtime to delete the scorer's own folder before any code under test runs.
A person starts `python3 score.py <workdir> [--verbose]`; nothing is deleted then.

Exit codes: 0 every check passed, 1 at least one failed, 2 wrong command line, 3 the scorer itself broke and there is no
verdict. Code under test that kills this process leaves no verdict either; it cannot leave a good one.
"""
from __future__ import annotations

import argparse
import builtins
import contextlib
import ctypes
import dataclasses
import functools
import json
import os
import pathlib
import resource
import secrets
import select
import selectors
import shutil
import signal
import socket
import stat
import subprocess
import sys
import tempfile
import textwrap
import time
import traceback

MAX_OUTPUT_BYTES = 1 << 20  # of a result, and of each output stream of a program
MAX_FILE_BYTES = 8 << 20  # a larger file of the workdir is not there for the checks
MAX_WORKDIR_BYTES = 128 << 20
MAX_WORKDIR_ENTRIES = 20_000
MAX_PATH_BYTES = 1_024
TOTAL_SECONDS = 90.0  # all code under test together; calls after that fail at once
LEAST_SECONDS = 1.0  # of a limit that is a multiple of the answer's time: below it, a machine's own pauses count
ANSWER_SECONDS = 30.0  # what the answer may take itself
CPU_SECONDS = 60
WRITTEN_FILE_BYTES = 64 << 20

# Left out of every copy: history is nobody's business here, and bytecode could differ from the source beside it.
IGNORED_FOLDERS = frozenset({".git", "__pycache__"})

# By these a sandbox finds what runs in it, should this process be killed before it has ended everything itself.
_SANDBOX_MARKS = ("CAB_SANDBOX",)

# A build never looks for anything outside of the workdir.
_BUILD_VARIABLES = {"GOPROXY": "off", "GOFLAGS": "-buildvcs=false", "CARGO_NET_OFFLINE": "true"}

_PR_SET_DUMPABLE, _PR_SET_CHILD_SUBREAPER = 4, 36

# No site packages, no user's site, no current folder, no bytecode: the standard library and what is added later. Not -I,
# which would ignore the fixed hash seed: the same files get the same verdict, whatever order their sets are in.
_PYTHON = [sys.executable, "-P", "-s", "-S", "-B", "-c"]

# Runs in the child. Standard output is the way back: it is moved to a private descriptor before any other code runs.
_DRIVER = r"""
import json, os, site, sys, traceback, types
request = json.loads(open(0, "rb", closefd=False).read())
write, dumps, leave, wire = os.write, json.dumps, os._exit, os.dup(1)
nothing = os.open(os.devnull, os.O_RDWR)
for descriptor in range(3):
    os.dup2(nothing, descriptor)

def answer(nonce, **frame):
    data = f"{nonce}\n{dumps(frame, allow_nan=False)}\n".encode("ascii")
    while data:
        data = data[write(wire, data):]
    leave(0)

def observe(nonce, code, inputs):
    driver = types.ModuleType("driver")
    sys.modules["driver"] = driver
    vars(driver).update(inputs)
    try:
        exec(compile(code, "<check>", "exec"), vars(driver))
        result = driver.result
    except BaseException as error:
        steps = [step.f_code.co_name for step, _ in traceback.walk_tb(error.__traceback__)]
        answer(nonce, raised=[kind.__name__ for kind in type(error).__mro__],
               importing="<module>" in steps[2:] or isinstance(error, (ImportError, SyntaxError)),
               detail="".join(traceback.format_exception(error))[-4000:])
    try:
        answer(nonce, result=result)
    except (TypeError, ValueError, RecursionError) as error:
        answer(nonce, unfit=f"{type(error).__name__}: {error}")

site.setquit()
sys.argv = ["driver"]
sys.path[:0] = map(os.path.abspath, request["path"])
observe(request["nonce"], request["code"], request["inputs"])
"""

# Starting an interpreter costs more than most checks. This one is started once, never runs code under test, and forks a child
# for every call: as fresh as a new interpreter, at a tenth of the time. A request is a header and three descriptors.
_NURSERY = r"""
import json, os, resource, signal, site, socket, sys, traceback, types
control = socket.socket(fileno=os.dup(0))
driver = compile(sys.argv[1], "<driver>", "exec")
while True:
    header, descriptors, _, _ = socket.recv_fds(control, 1 << 16, 3)
    if not header:
        os._exit(0)
    child = os.fork()
    if child == 0:
        request = json.loads(header)
        control.close()
        os.setsid()
        for target, descriptor in enumerate(descriptors):
            os.dup2(descriptor, target)
            os.close(descriptor)
        os.chdir(request["folder"])
        os.environ.clear()
        os.environ.update(request["variables"])
        for kind, amount in request["limits"]:
            resource.setrlimit(kind, (amount, amount))
        try:
            exec(driver, {"__name__": "__main__"})
        finally:
            os._exit(1)
    for descriptor in descriptors:
        os.close(descriptor)
    control.send(b"%d" % child)
    control.send(b"%d" % os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
"""

_MODULE = r"""
import json, os, runpy, site, sys
paths, module, arguments = json.loads(sys.argv[1])
site.setquit()
sys.argv = [module, *arguments]
sys.path[:0] = map(os.path.abspath, paths)
runpy.run_module(module, run_name="__main__", alter_sys=True)
"""


class CheckFailed(Exception):
    """A check did not hold. The text is public; `detail` is shown to a person at a terminal only."""

    def __init__(self, message: str, detail: str = ""):
        super().__init__(message)
        self.detail = detail


class SubjectError(CheckFailed):
    """The code under test gave no usable answer."""


class SubjectRaised(SubjectError):
    """The code under test raised an exception; `kinds` names its class and the base classes."""

    def __init__(self, message: str, kinds: list[str], detail: str):
        super().__init__(message, detail)
        self.kinds = kinds


@dataclasses.dataclass(frozen=True)
class Completed:
    """What a program left when it ended. A negative exit code is the number of the signal that ended it."""

    exit_code: int
    stdout: str
    stderr: str


@dataclasses.dataclass(frozen=True)
class _Request:
    workdir: pathlib.Path
    answer: pathlib.Path | None = None
    report: pathlib.Path | None = None
    nonce: str = ""
    ephemeral: bool = False
    brief: bool = False
    verbose: bool = False

    @classmethod
    def receive(cls) -> _Request:
        """From the command line when there is one, else from standard input."""
        text = "" if len(sys.argv) > 1 or sys.stdin is None or sys.stdin.isatty() else sys.stdin.read()
        if not text.strip():
            parser = argparse.ArgumentParser(description="Grades a workdir against the hidden checks of this task.")
            parser.add_argument("workdir", type=pathlib.Path)
            parser.add_argument("--verbose", action="store_true", help="also show expected and actual values")
            typed = parser.parse_args()
            return cls(typed.workdir.resolve(strict=True), verbose=typed.verbose)
        given = json.loads(text)
        workdir, report = pathlib.Path(given["workdir"]), pathlib.Path(given["report"])
        answer = pathlib.Path(given["answer"]) if given.get("answer") else None
        if not (workdir.is_absolute() and workdir.is_dir() and report.is_absolute() and report.parent.is_dir()):
            raise ValueError("`workdir` and the folder of `report` must exist, and both paths must be absolute")
        return cls(workdir, answer, report, str(given["nonce"]), given.get("ephemeral") is True, given.get("brief") is True)


class _Workdir:
    """The files as the agent left them, read once before any of its code runs."""

    def __init__(self, root: pathlib.Path):
        self.files: dict[str, tuple[bytes, int]] = {}
        self.links: dict[str, tuple[str, str]] = {}  # the target as written, and the path where it ends
        self.refused: dict[str, str] = {}
        self.too_large = False
        self._root = os.path.realpath(root)
        room, entries, folders = MAX_WORKDIR_BYTES, MAX_WORKDIR_ENTRIES, [""]
        while folders:
            for entry in self._list(folders.pop()):
                path = os.path.relpath(entry.path, self._root)
                entries -= 1
                if len(os.fsencode(path)) > MAX_PATH_BYTES:
                    self.refused[path] = "has too long a path"
                elif entry.is_symlink():
                    self._take_link(path, os.readlink(entry.path))
                elif not entry.is_dir():
                    room -= self._take_file(path, entry.path)
                elif entry.name not in IGNORED_FOLDERS:
                    folders.append(path)
                if room < 0 or entries < 0:
                    self.too_large = True
                    return

    def _list(self, folder: str) -> list[os.DirEntry]:
        try:
            with os.scandir(os.path.join(self._root, folder)) as entries:
                return sorted(entries, key=lambda entry: entry.name)
        except OSError:
            return []

    def _take_link(self, path: str, target: str) -> None:
        end = os.path.realpath(os.path.join(self._root, path))
        if os.path.isabs(target) or os.path.commonpath([self._root, end]) != self._root:
            self.refused[path] = "is a link that leaves the workdir"
        else:
            self.links[path] = target, os.path.relpath(end, self._root)

    def _take_file(self, path: str, source: str) -> int:
        """Reads one file; the bytes that it takes."""
        try:
            with open(os.open(source, os.O_RDONLY | os.O_NONBLOCK | os.O_NOFOLLOW), "rb") as file:
                status = os.fstat(file.fileno())
                if not stat.S_ISREG(status.st_mode):
                    self.refused[path] = "is not a regular file"
                elif status.st_size > MAX_FILE_BYTES:
                    self.refused[path] = f"is larger than {MAX_FILE_BYTES >> 20} MiB"
                else:
                    self.files[path] = file.read(), status.st_mode & 0o700 | 0o600
                    return status.st_size
        except OSError:
            self.refused[path] = "cannot be read"
        return 0

    def read(self, path: str) -> str:
        if path in self.refused:
            raise CheckFailed(f"{path} {self.refused[path]}")
        end = self.links[path][1] if path in self.links else path
        if end not in self.files:
            raise CheckFailed(f"{path} is missing")
        try:
            return self.files[end][0].decode()
        except UnicodeDecodeError:
            raise CheckFailed(f"{path} is not UTF-8 text") from None

    def unpack(self, folder: str) -> None:
        if self.too_large:
            raise SubjectError("the workdir has too many or too large files to be graded")
        for path, (content, mode) in self.files.items():
            target = os.path.join(folder, path)
            os.makedirs(os.path.dirname(target), exist_ok=True)
            with open(os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode), "wb") as file:
                file.write(content)
        for path, (link, _) in self.links.items():
            os.makedirs(os.path.dirname(os.path.join(folder, path)), exist_ok=True)
            os.symlink(link, os.path.join(folder, path))


class Scorer:
    """The checks of one task, and what they may look at."""

    def __init__(self):
        sys.excepthook = _no_verdict
        self._request = _Request.receive()
        self._workdir = _Workdir(self._request.workdir)
        self._answer = _Workdir(self._request.answer) if self._request.answer else None
        self._checks: dict = {}
        self._folders: list[str] = []
        self._ready = False
        self._looked = self._asserted = False
        self._seconds_left = TOTAL_SECONDS
        self._nursery = _Nursery()

    # ---- declaring checks

    def check(self, name: str):
        """Registers a check under a public name; the checks run in order of registration, each on its own."""
        if name in self._checks:
            raise ValueError(f"two checks are named {name!r}")

        def register(body):
            self._checks[name] = body
            return body

        return register

    # ---- looking at the workdir

    def python(self, *folders: str) -> Subject:
        """Python code of the workdir, with these folders (default: its root) before the standard library on sys.path."""
        return Subject(self, folders or (".",))

    def program(self, *build: list[str], files: dict[str, str] | None = None, timeout: float = 60.0) -> Program:
        """A program that these commands build in a copy of the workdir with `files` added, when a check first needs it."""
        return Program(self, build, files or {}, timeout)

    def read(self, path: str) -> str:
        """The text of a file of the workdir, as the agent left it."""
        self._looked = True
        return self._workdir.read(path)

    def exists(self, path: str) -> bool:
        """Whether the workdir has this file, or a folder of this name with a file in it."""
        self._looked = True
        return any(name == path or name.startswith(f"{path}/") for name in [*self._workdir.files, *self._workdir.links])

    def copy(self) -> str:
        """A private copy of the workdir that several calls of `run` may share, for programs that have to be built once.

        Build in a function with `functools.cache` that the checks call: when it fails, each of them says so.
        """
        self._require_ready()
        folder = self._new_folder()
        self._workdir.unpack(folder)
        return folder

    def run(self, argv: list[str], *, folder: str | None = None, stdin: str = "", files: dict[str, str] | None = None,
            environment: dict[str, str] | None = None, timeout: float = 10.0, times: float | None = None,
            memory_mib: int = 2048) -> Completed:
        """Runs a program in `folder` (default: a fresh copy of the workdir), with `files` written there before."""
        self._looked = True
        if times is not None and folder is None:
            timeout = self._limit(times, timeout, lambda: self._time_answer(argv, stdin.encode(), files, environment, memory_mib))
        status, stdout, stderr = self._execute(argv, folder, stdin.encode(), files, environment, timeout, memory_mib)
        return Completed(status, stdout.decode(errors="replace"), stderr.decode(errors="replace"))

    # ---- judging

    def equal(self, actual, expected, message: str = "wrong result") -> None:
        """Fails unless both are the same plain data; True is not 1, and a tuple counts as a list."""
        self._asserted = True
        expected = json.loads(json.dumps(expected, allow_nan=False))
        if not _same(actual, expected):
            raise CheckFailed(message, f"expected {_shown(expected)}\nactual   {_shown(actual)}")

    def true(self, condition: bool, message: str) -> None:
        """Fails with this public message unless the condition is True itself."""
        self._asserted = True
        if condition is not True:
            raise CheckFailed(message)

    @contextlib.contextmanager
    def raises(self, kind: str):
        """Fails unless the code under test raises an exception of a class of this name, or of a subclass of it."""
        self._asserted = True
        try:
            yield
        except SubjectRaised as raised:
            if kind not in raised.kinds:
                raise
        else:
            raise CheckFailed("no error was raised", f"expected {kind}")

    # ---- ending

    def finish(self):
        """Runs every check, writes the report and ends this process."""
        if not self._checks:
            raise RuntimeError("no check is registered")
        if self._request.ephemeral:
            _delete_scorer()
        _close_the_door()
        self._ready = True
        try:
            results = []
            for name, body in self._checks.items():
                results.append(self._judge(name, body))
                if self._request.brief and not results[-1]["passed"]:
                    break
        finally:
            self._nursery.close()
            for folder in self._folders:
                _remove(folder)
        passed = all(result["passed"] for result in results)
        if self._request.report:
            self._write_report({"nonce": self._request.nonce, "passed": passed, "checks": [
                {name: value for name, value in result.items() if name != "detail"} for result in results]})
        else:
            self._print(results)
        raise SystemExit(0 if passed else 1)

    def _judge(self, name: str, body) -> dict:
        self._looked = self._asserted = False
        started, message, detail = time.monotonic(), "", ""
        try:
            body()
            if not self._asserted:
                raise RuntimeError(f"the check {name!r} asserts nothing")
            passed = True
        except CheckFailed as failed:
            passed, message, detail = False, str(failed), failed.detail
        except (LookupError, TypeError, ValueError, AttributeError, ArithmeticError, RecursionError):
            if not self._looked:
                raise
            # The check took an answer apart that is not built as it should be.
            passed, message, detail = False, "wrong result", traceback.format_exc()
        duration = round((time.monotonic() - started) * 1000)
        return {"name": name, "passed": passed, "message": message, "duration_ms": duration, "detail": detail}

    def _write_report(self, report: dict) -> None:
        target = self._request.report
        temporary = target.with_name(f".{target.name}.{secrets.token_hex(8)}")
        with open(os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o644), "w", encoding="ascii") as file:
            json.dump(report, file)
            file.flush()
            os.fsync(file.fileno())
        os.replace(temporary, target)

    def _print(self, results: list[dict]) -> None:
        sys.stdout.reconfigure(errors="backslashreplace")
        for result in results:
            print(f"{'ok  ' if result['passed'] else 'FAIL'}  {result['name']}  ({result['duration_ms']} ms)"
                  + (f": {result['message']}" if result["message"] else ""))
            if self._request.verbose and result["detail"]:
                print(textwrap.indent(result["detail"].rstrip(), " " * 8))
        print(f"{sum(result['passed'] for result in results)} of {len(results)} checks passed")

    # ---- running code under test

    def _require_ready(self) -> None:
        if not self._ready:
            raise RuntimeError("code under test may only run inside of a check")

    def _new_folder(self) -> str:
        folder = os.path.realpath(tempfile.mkdtemp(prefix="subject-"))
        self._folders.append(folder)
        return folder

    def _limit(self, times: float, timeout: float, run_answer) -> float:
        """Seconds: so many times what the answer takes now, or `timeout` where there is no answer to measure."""
        if self._answer is None:
            return timeout
        left = self._seconds_left
        try:
            seconds = run_answer()
        except SubjectError as failed:
            raise RuntimeError(f"the answer itself gave no result: {failed}") from failed
        self._seconds_left = left
        return max(LEAST_SECONDS, times * seconds)

    def _time_answer(self, argv, stdin: bytes, files, environment, memory_mib: int = 2048) -> float:
        started = time.monotonic()
        self._execute(argv, None, stdin, files, environment, ANSWER_SECONDS, memory_mib, self._answer)
        return time.monotonic() - started

    def _execute(self, argv, folder, stdin: bytes, files, environment, timeout: float, memory_mib: int = 2048, tree=None):
        """Runs one program (None: the driver) to its end, and everything that it started. Returns exit code, stdout and stderr."""
        self._require_ready()
        if self._seconds_left <= 0:
            raise SubjectError("not run: the checks before used up the time")
        box = self._new_folder()
        try:
            if folder is None:
                folder = os.path.join(box, "work")
                os.mkdir(folder)
                (tree or self._workdir).unpack(folder)
            for path, text in (files or {}).items():
                _write(pathlib.Path(folder, path), text)
            home, temporary = os.path.join(box, "home"), os.path.join(box, "tmp")
            os.mkdir(home)
            os.mkdir(temporary)
            variables = {"PATH": os.environ.get("PATH", os.defpath), "HOME": home, "TMPDIR": temporary,
                         "LANG": "C.UTF-8", "TZ": "UTC", "PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": "1"}
            variables |= {name: os.environ[name] for name in _SANDBOX_MARKS if name in os.environ}
            started = time.monotonic()
            try:
                launch = self._nursery.fork if argv is None else functools.partial(_spawn, argv)
                return _run_child(launch, folder, variables | (environment or {}), stdin,
                                  started + min(timeout, self._seconds_left), memory_mib, self._nursery)
            finally:
                self._seconds_left -= time.monotonic() - started
        finally:
            _remove(box)
            self._folders.remove(box)


class Subject:
    """Python code of the workdir. Every call starts a fresh interpreter in a fresh copy of the workdir."""

    def __init__(self, scorer: Scorer, folders: tuple[str, ...]):
        self._scorer = scorer
        self._folders = folders

    def observe(self, code: str, timeout: float = 10.0, *, times: float | None = None,
                files: dict[str, str] | None = None, **inputs):
        """Runs `code` with `inputs` as its variables; what it leaves in `result` comes back as plain data."""
        code = textwrap.dedent(code)
        compile(code, "<check>", "exec")
        self._scorer._looked = True
        nonce = secrets.token_hex(16)
        request = json.dumps({"nonce": nonce, "path": self._folders, "code": code, "inputs": inputs}).encode()
        if times is not None:
            timeout = self._scorer._limit(times, timeout, lambda: self._scorer._time_answer(None, request, files, None))
        _, output, _ = self._scorer._execute(None, None, request, files, None, timeout)
        return _unwrap(output, nonce)

    def run(self, module: str, *arguments: str, stdin: str = "", files: dict[str, str] | None = None,
            timeout: float = 10.0) -> Completed:
        """Runs a module as a program, like `python3 -m <module> <arguments>`."""
        return self._scorer.run([*_PYTHON, _MODULE, json.dumps([self._folders, module, arguments])],
                                stdin=stdin, files=files, timeout=timeout)


class Program:
    """A program of the workdir that has to be built, once for all checks. A build that fails, fails each of them."""

    def __init__(self, scorer: Scorer, build, files: dict[str, str], timeout: float):
        self._scorer, self._commands, self._files, self._timeout = scorer, build, files, timeout
        self._built: str | SubjectError | None = None

    def run(self, *argv: str, stdin: str = "", files: dict[str, str] | None = None, timeout: float = 10.0,
            times: float | None = None, memory_mib: int = 2048) -> Completed:
        """Runs a program in the folder where everything was built; `argv[0]` may be relative to it."""
        folder = self._folder()
        if times is not None:
            timeout = self._scorer._limit(times, timeout, lambda: self._run_answer(argv, stdin, files, memory_mib))
        return self._scorer.run([*argv], folder=folder, stdin=stdin, files=files, timeout=timeout, memory_mib=memory_mib)

    def ask(self, *argv: str, timeout: float = 10.0, times: float | None = None, **request):
        """Runs a driver that reads `request` as one line of JSON and answers with one JSON value and exit code 0."""
        ended = self.run(*argv, stdin=json.dumps(request) + "\n", timeout=timeout, times=times)
        try:
            if ended.exit_code != 0:
                raise ValueError
            return json.loads(ended.stdout, parse_constant=_refuse)
        except (ValueError, RecursionError):
            shown = f"exit code {ended.exit_code}\n{ended.stdout[-2000:]}{ended.stderr[-2000:]}"
            raise SubjectError("the program ended without a result", shown) from None

    def _run_answer(self, argv, stdin: str, files, memory_mib: int) -> float:
        """Seconds that the answer takes. Nothing of it stays where the code under test could find it."""
        folder = self._build(self._scorer._answer)
        try:
            started = time.monotonic()
            self._scorer._execute(list(argv), folder, stdin.encode(), files, None, ANSWER_SECONDS, memory_mib)
            return time.monotonic() - started
        finally:
            _remove(folder)
            self._scorer._folders.remove(folder)

    def _folder(self) -> str:
        if self._built is None:
            try:
                self._built = self._build(self._scorer._workdir)
            except SubjectError as failed:
                self._built = failed
        if isinstance(self._built, SubjectError):
            raise SubjectError(str(self._built), self._built.detail)
        return self._built

    def _build(self, tree: _Workdir) -> str:
        self._scorer._require_ready()
        self._scorer._looked = True
        folder = self._scorer._new_folder()
        tree.unpack(folder)
        for path, text in self._files.items():
            _write(pathlib.Path(folder, path), text)
        for command in self._commands:
            status, stdout, stderr = self._scorer._execute(
                command, folder, b"", None, _BUILD_VARIABLES, self._timeout, memory_mib=4096)
            if status != 0:
                raise SubjectError("the program could not be built", (stdout + stderr).decode(errors="replace")[-4000:])
        return folder


class _Nursery:
    """The interpreter whose forks are the children; started when it is first needed, and again should code under test kill it."""

    def __init__(self):
        self._process = None
        self._control = None

    @property
    def pid(self) -> int | None:
        return self._process.pid if self._process else None

    def fork(self, given, folder, variables, limits) -> _Forked:
        header = json.dumps({"folder": folder, "variables": variables, "limits": limits}).encode()
        for _ in range(2):
            try:
                return self._ask(header, given)
            except (OSError, ValueError):
                self.close()
        raise SubjectError("the program could not be started")

    def close(self) -> None:
        if self._process:
            self._process.kill()
            self._process.wait()
            self._control.close()
            self._process = None

    def _ask(self, header: bytes, given) -> _Forked:
        if self._process is None:
            self._control, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
            marks = {name: os.environ[name] for name in _SANDBOX_MARKS if name in os.environ}
            with theirs:
                self._process = subprocess.Popen(
                    [*_PYTHON, _NURSERY, _DRIVER], cwd="/", stdin=theirs, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                    env={"PYTHONHASHSEED": "0", "LANG": "C.UTF-8"} | marks, start_new_session=True)
        (out, their_out), (err, their_err) = os.pipe(), os.pipe()
        try:
            socket.send_fds(self._control, [header], [given.fileno(), their_out, their_err])
            pid = int(self._control.recv(64))
        except (OSError, ValueError):
            os.close(out)
            os.close(err)
            raise
        finally:
            os.close(their_out)
            os.close(their_err)
        return _Forked(pid, self._control, os.fdopen(out, "rb", buffering=0), os.fdopen(err, "rb", buffering=0))


class _Forked:
    """A child of the nursery, to be handled like a `subprocess.Popen`."""

    def __init__(self, pid: int, control, stdout, stderr):
        self.pid, self.stdout, self.stderr, self.returncode = pid, stdout, stderr, None
        self._control = control

    def poll(self) -> int | None:
        with contextlib.suppress(subprocess.TimeoutExpired):
            self.wait(0)
        return self.returncode

    def wait(self, timeout: float | None = None) -> int:
        if self.returncode is None:
            if not select.select([self._control], [], [], timeout)[0]:
                raise subprocess.TimeoutExpired("driver", timeout)
            try:
                self.returncode = int(self._control.recv(64))
            except (OSError, ValueError):
                self.returncode = -signal.SIGKILL  # the nursery is gone, and its child with it or soon
        return self.returncode

    def kill(self) -> None:
        if self.returncode is None:
            with contextlib.suppress(ProcessLookupError):
                os.kill(self.pid, signal.SIGKILL)


def _spawn(argv, given, folder, variables, limits):
    def limit():
        for kind, amount in limits:
            resource.setrlimit(kind, (amount, amount))

    try:
        return subprocess.Popen(argv, cwd=folder, env=variables, stdin=given, stdout=subprocess.PIPE,
                                stderr=subprocess.PIPE, start_new_session=True, preexec_fn=limit)
    except OSError as error:
        raise SubjectError("the program could not be started", str(error)) from None


def _run_child(launch, folder, variables, stdin, deadline, memory_mib, nursery):
    limits = []
    for kind, amount in ((resource.RLIMIT_CPU, CPU_SECONDS), (resource.RLIMIT_DATA, memory_mib << 20),
                         (resource.RLIMIT_FSIZE, WRITTEN_FILE_BYTES), (resource.RLIMIT_CORE, 0)):
        hard = resource.getrlimit(kind)[1]
        limits.append((kind, amount if hard == resource.RLIM_INFINITY else min(amount, hard)))
    with tempfile.TemporaryFile() as given:
        given.write(stdin)
        given.seek(0)
        child = launch(given, folder, variables, limits)
    with child.stdout, child.stderr:
        output = {child.stdout: bytearray(), child.stderr: bytearray()}
        try:
            _follow(child, output, deadline)
        finally:
            _kill(child, nursery.pid)
        for stream, data in output.items():
            _drain(stream, data)
    return child.returncode, bytes(output[child.stdout]), bytes(output[child.stderr])


def _follow(child, output, deadline) -> None:
    """Collects output until the program itself has ended, whoever else may still hold its streams."""
    with selectors.DefaultSelector() as selector:
        for stream in output:
            os.set_blocking(stream.fileno(), False)
            selector.register(stream, selectors.EVENT_READ)
        while child.poll() is None:
            left = deadline - time.monotonic()
            if left <= 0:
                raise SubjectError("timed out")
            if not selector.get_map():
                with contextlib.suppress(subprocess.TimeoutExpired):
                    child.wait(left)
                continue
            for key, _ in selector.select(min(left, 0.02)):
                if not _drain(key.fileobj, output[key.fileobj]):
                    selector.unregister(key.fileobj)


def _drain(stream, data: bytearray) -> bool:
    """Takes what can be read now; False at the end of the stream."""
    while True:
        try:
            chunk = os.read(stream.fileno(), 1 << 16)
        except BlockingIOError:
            return True
        if not chunk:
            return False
        data += chunk
        if len(data) > MAX_OUTPUT_BYTES:
            raise SubjectError("the output is too large")


def _kill(child, spared: int | None) -> None:
    """Ends the program, its process group, and what has left the group: orphans become children of this process."""
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(child.pid, signal.SIGKILL)
    child.kill()
    child.wait()
    give_up = time.monotonic() + 5
    while time.monotonic() < give_up and _kill_orphans(spared):
        time.sleep(0.001)


def _kill_orphans(spared: int | None) -> bool:
    """Kills every child of this process but the nursery, and reaps the dead; whether there were any."""
    me, found = str(os.getpid()), False
    for pid in map(int, filter(str.isdigit, os.listdir("/proc"))):
        with contextlib.suppress(OSError, IndexError):
            with open(f"/proc/{pid}/stat", encoding="utf-8", errors="replace") as file:
                parent = file.read().rpartition(")")[2].split()[1]
            if parent == me and pid != spared:
                found = True
                os.kill(pid, signal.SIGKILL)
                os.waitpid(pid, os.WNOHANG)
    return found


def _unwrap(output: bytes, nonce: str):
    """The answer of a driver. Anything but exactly one frame means that other code wrote, or that the driver did not end."""
    if not output:
        raise SubjectError("the program ended without a result")
    try:
        first, text, rest = output.decode("ascii").split("\n")
        frame = json.loads(text, parse_constant=_refuse)
        if first != nonce or rest or not isinstance(frame, dict):
            raise ValueError
        if "result" in frame:
            return frame["result"]
        if "unfit" in frame:
            raise SubjectError("the result is not plain data", str(frame["unfit"]))
        kinds, detail = [str(kind) for kind in frame["raised"]], str(frame["detail"])
        # The name of a class of the program's own is the program's own text, so it stays out of a public message.
        known = next(kind for kind in [*kinds, "Exception"] if hasattr(builtins, kind))
        if frame["importing"] is True:
            raise SubjectError(f"the module could not be imported ({known})", detail)
        raise SubjectRaised(f"raised {known}", kinds, detail)
    except (ValueError, TypeError, LookupError, RecursionError):
        raise SubjectError("the result could not be read", repr(output[:500])) from None


def _refuse(constant: str):
    raise ValueError(constant)


def _same(actual, expected) -> bool:
    if isinstance(actual, bool) or isinstance(expected, bool):
        return actual is expected
    if isinstance(expected, list):
        return isinstance(actual, list) and len(actual) == len(expected) and all(map(_same, actual, expected))
    if isinstance(expected, dict):
        return isinstance(actual, dict) and actual.keys() == expected.keys() and all(
            _same(actual[key], expected[key]) for key in expected)
    return actual == expected


def _shown(value) -> str:
    text = repr(value)
    return text if len(text) <= 2000 else f"{text[:2000]}… ({len(text)} characters)"


def _delete_scorer() -> None:
    home = pathlib.Path(sys.modules["__main__"].__file__).resolve().parent
    if pathlib.Path(__file__).resolve().parent != home:
        raise RuntimeError("an ephemeral scorer has cab_scorer.py beside its score.py; nothing was deleted")
    for entry in list(os.scandir(home)):
        if entry.is_dir(follow_symlinks=False):
            shutil.rmtree(entry.path)
        else:
            os.unlink(entry.path)
    with contextlib.suppress(OSError):  # the folder itself may be a mount point, or in a folder that is not ours
        home.rmdir()


def _close_the_door() -> None:
    """Makes this process's memory unreadable for its children, and adopts those that try to outlive their parents."""
    with contextlib.suppress(OSError, AttributeError):
        prctl = ctypes.CDLL(None, use_errno=True).prctl
        prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
        prctl(_PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
    with contextlib.suppress(OSError):
        nothing = os.open(os.devnull, os.O_RDONLY)
        os.dup2(nothing, 0)


def _write(target: pathlib.Path, text: str) -> None:
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8", newline="")
    except (FileExistsError, IsADirectoryError, NotADirectoryError) as error:
        raise SubjectError("something of the workdir is where an input file belongs", str(error)) from None


def _remove(folder: str) -> None:
    with contextlib.suppress(RecursionError):  # folders nested too deep for rmtree; they stay in the temporary folder
        shutil.rmtree(folder, ignore_errors=True)
        for parent, names, _ in os.walk(folder):  # what is left was made unreadable
            for name in names:
                if not os.path.islink(os.path.join(parent, name)):
                    os.chmod(os.path.join(parent, name), 0o700)
        shutil.rmtree(folder, ignore_errors=True)


def _no_verdict(kind, error, trace) -> None:
    traceback.print_exception(kind, error, trace)
    sys.stderr.flush()
    os._exit(3)

"""The list of checks of a task, and what they may look at."""
from __future__ import annotations

import contextlib
import functools
import json
import os
import pathlib
import secrets
import sys
import tempfile
import textwrap
import time
import traceback
import typing

from .answers import same, shown
from .children import Completed, SANDBOX_MARKS, run_child, spawn
from .errors import CheckFailed, SubjectError, SubjectRaised
from .limits import ANSWER_SECONDS, LEAST_SECONDS, TOTAL_SECONDS
from .nursery import Nursery
from .privacy import close_the_door, delete_scorer
from .program import Program
from .request import Request
from .subject import Subject
from .workdir import Workdir, remove, write


class Scorer:
    """The checks of one task, and what they may look at."""

    def __init__(self):
        sys.excepthook = _no_verdict
        self._request = Request.receive()
        self._workdir = Workdir(self._request.workdir)
        self._answer = Workdir(self._request.answer) if self._request.answer else None
        self._checks: dict = {}
        self._taken: dict[str, list[float]] = {}  # seconds that the answer took, by check
        self._current, self._rehearsing = "", False
        self._folders: list[str] = []
        self._ready = False
        self._looked = self._asserted = False
        self._seconds_left = TOTAL_SECONDS
        self._nursery = Nursery()

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
        with self._pace(times, timeout) as limit:
            status, stdout, stderr = self._execute(argv, folder, stdin.encode(), files, environment, limit, memory_mib)
        return Completed(status, stdout.decode(errors="replace"), stderr.decode(errors="replace"))

    # ---- judging

    def equal(self, actual, expected, message: str = "wrong result") -> None:
        """Fails unless both are the same plain data; True is not 1, and a tuple counts as a list."""
        self._asserted = True
        expected = json.loads(json.dumps(expected, allow_nan=False))
        if not same(actual, expected):
            raise CheckFailed(message, f"expected {shown(expected)}\nactual   {shown(actual)}")

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
            delete_scorer()
        close_the_door()
        self._ready = True
        try:
            self._rehearse()
            results = []
            for name, body in self._checks.items():
                results.append(self._judge(name, body))
                if self._request.brief and not results[-1]["passed"]:
                    break
        finally:
            self._clean_up()
        passed = all(result["passed"] for result in results)
        if self._request.report:
            self._write_report({"nonce": self._request.nonce, "passed": passed, "expected": len(self._checks), "checks": [
                {name: value for name, value in result.items() if name != "detail"} for result in results]})
        else:
            self._print(results)
        raise SystemExit(0 if passed else 1)

    def _clean_up(self) -> None:
        self._nursery.close()
        for folder in self._folders:
            remove(folder)

    def _judge(self, name: str, body) -> dict:
        self._looked = self._asserted = False
        self._current = name
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

    def _rehearse(self) -> None:
        """Times the answer in the checks that name `times=`, before any code under test runs.

        In a process of its own: whatever a check keeps for the next one, of the answer nothing is kept but seconds.
        """
        bodies = {name: body for name, body in self._checks.items() if _names_times(body)}
        if self._answer is None or not bodies:
            return
        out, into = os.pipe()
        child = os.fork()
        if child == 0:
            self._rehearse_here(bodies, into)
        os.close(into)
        with open(out, encoding="utf-8") as heard:
            text = heard.read()
        if os.waitpid(child, 0)[1] != 0:
            raise RuntimeError(f"the answer itself does not pass {text}")
        self._taken = json.loads(text)

    def _rehearse_here(self, bodies, into: int) -> typing.NoReturn:
        close_the_door()
        self._workdir, self._rehearsing, failed, text = self._answer, True, 0, ""
        try:
            for self._current, body in bodies.items():
                body()
            text = json.dumps(self._taken)
        except BaseException as error:
            failed, text = 1, f"`{self._current}`: {error}"
        finally:
            self._clean_up()
            os.write(into, text.encode())
            os._exit(failed)

    @contextlib.contextmanager
    def _pace(self, times: float | None, timeout: float):
        """The limit of a call: so many times what the answer took in the same place, or `timeout` where that is not known."""
        if self._rehearsing and times is not None:
            started = time.monotonic()
            yield ANSWER_SECONDS
            self._taken.setdefault(self._current, []).append(time.monotonic() - started)
        else:
            taken = self._taken.get(self._current) if times is not None else None
            yield max(LEAST_SECONDS, times * taken.pop(0)) if taken else timeout

    def _execute(self, argv, folder, stdin: bytes, files, environment, timeout: float, memory_mib: int = 2048):
        """Runs one program (None: the driver) to its end, and everything that it started. Returns exit code, stdout and stderr."""
        self._require_ready()
        if self._seconds_left <= 0:
            raise SubjectError("not run: the checks before used up the time")
        box = self._new_folder()
        try:
            if folder is None:
                folder = os.path.join(box, "work")
                os.mkdir(folder)
                self._workdir.unpack(folder)
            for path, text in (files or {}).items():
                write(pathlib.Path(folder, path), text)
            home, temporary = os.path.join(box, "home"), os.path.join(box, "tmp")
            os.mkdir(home)
            os.mkdir(temporary)
            variables = {"PATH": os.environ.get("PATH", os.defpath), "HOME": home, "TMPDIR": temporary,
                         "LANG": "C.UTF-8", "TZ": "UTC", "PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": "1"}
            variables |= {name: os.environ[name] for name in SANDBOX_MARKS if name in os.environ}
            started = time.monotonic()
            try:
                launch = self._nursery.fork if argv is None else functools.partial(spawn, argv)
                return run_child(launch, folder, variables | (environment or {}), stdin,
                                  started + min(timeout, self._seconds_left), memory_mib, self._nursery)
            finally:
                self._seconds_left -= time.monotonic() - started
        finally:
            remove(box)
            self._folders.remove(box)


def _no_verdict(kind, error, trace) -> None:
    traceback.print_exception(kind, error, trace)
    sys.stderr.flush()
    os._exit(3)


def _names_times(body) -> bool:
    """Whether a check passes `times=` to something: the names of a call's keywords are constants of its code."""
    code = getattr(getattr(body, "func", body), "__code__", None)
    return code is not None and any(isinstance(names, tuple) and "times" in names for names in code.co_consts)

"""Fresh interpreters, without the time that it takes to start one."""
from __future__ import annotations

import contextlib
import json
import os
import select
import signal
import socket
import subprocess
import sys

from .children import SANDBOX_MARKS
from .errors import SubjectError

# No site packages, no user's site, no current folder, no bytecode: the standard library and what is added later. Not -I,
# which would ignore the fixed hash seed: the same files get the same verdict, whatever order their sets are in.
PYTHON = [sys.executable, "-P", "-s", "-S", "-B", "-c"]

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


class Nursery:
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
            marks = {name: os.environ[name] for name in SANDBOX_MARKS if name in os.environ}
            with theirs:
                self._process = subprocess.Popen(
                    [*PYTHON, _NURSERY, _DRIVER], cwd="/", stdin=theirs, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
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

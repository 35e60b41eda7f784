"""Processes of the code under test: started with limits, followed to their end, and ended with all that they started."""
from __future__ import annotations

import contextlib
import dataclasses
import os
import resource
import selectors
import signal
import subprocess
import tempfile
import time

from .errors import SubjectError
from .limits import CPU_SECONDS, MAX_OUTPUT_BYTES, WRITTEN_FILE_BYTES

# By these a sandbox finds what runs in it, should this process be killed before it has ended everything itself.
SANDBOX_MARKS = ("CAB_SANDBOX",)

# A process that is just being made is on no list; a parent that ends right after leaves it to be found a moment later.
_QUIET_PASSES = 3


@dataclasses.dataclass(frozen=True)
class Completed:
    """What a program left when it ended. A negative exit code is the number of the signal that ended it."""

    exit_code: int
    stdout: str
    stderr: str


def spawn(argv, given, folder, variables, limits):
    def limit():
        for kind, amount in limits:
            resource.setrlimit(kind, (amount, amount))

    try:
        return subprocess.Popen(argv, cwd=folder, env=variables, stdin=given, stdout=subprocess.PIPE,
                                stderr=subprocess.PIPE, start_new_session=True, preexec_fn=limit)
    except OSError as error:
        raise SubjectError("the program could not be started", str(error)) from None


def run_child(launch, folder, variables, stdin, deadline, memory_mib, nursery):
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


def _kill(child, nursery: int | None) -> None:
    """Ends the program, its process group, and what has left the group: orphans become children of this process or of the nursery."""
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(child.pid, signal.SIGKILL)
    child.kill()
    child.wait()
    give_up, quiet = time.monotonic() + 5, 0
    while quiet < _QUIET_PASSES:
        if time.monotonic() > give_up:
            raise RuntimeError("processes of the code under test cannot be ended")
        quiet = 0 if _kill_orphans(nursery) else quiet + 1
        time.sleep(0.001)


def _kill_orphans(nursery: int | None) -> bool:
    """Kills every child of this process and of the nursery, but not the nursery, and reaps its own dead; whether there were any."""
    parents, found = {str(os.getpid()), str(nursery)}, False
    for pid in map(int, filter(str.isdigit, os.listdir("/proc"))):
        with contextlib.suppress(OSError, IndexError):
            with open(f"/proc/{pid}/stat", encoding="utf-8", errors="replace") as file:
                state, parent = file.read().rpartition(")")[2].split()[:2]
            if parent in parents and pid != nursery:
                if state != "Z" or parent == str(os.getpid()):
                    found = True
                    os.kill(pid, signal.SIGKILL)
                with contextlib.suppress(ChildProcessError):
                    os.waitpid(pid, os.WNOHANG)
    return found

"""Code under test in Python."""
from __future__ import annotations

import json
import secrets
import textwrap
import typing

from .answers import unwrap
from .children import Completed
from .nursery import PYTHON

if typing.TYPE_CHECKING:
    from .scorer import Scorer

_MODULE = r"""
import json, os, runpy, site, sys
paths, module, arguments = json.loads(sys.argv[1])
site.setquit()
sys.argv = [module, *arguments]
sys.path[:0] = map(os.path.abspath, paths)
runpy.run_module(module, run_name="__main__", alter_sys=True)
"""


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
        with self._scorer._pace(times, timeout) as limit:
            _, output, _ = self._scorer._execute(None, None, request, files, None, limit)
        return unwrap(output, nonce)

    def run(self, module: str, *arguments: str, stdin: str = "", files: dict[str, str] | None = None,
            timeout: float = 10.0) -> Completed:
        """Runs a module as a program, like `python3 -m <module> <arguments>`."""
        return self._scorer.run([*PYTHON, _MODULE, json.dumps([self._folders, module, arguments])],
                                stdin=stdin, files=files, timeout=timeout)

"""Code under test that has to be built."""
from __future__ import annotations

import json
import pathlib
import typing

from .answers import refuse
from .children import Completed
from .errors import SubjectError
from .workdir import write

if typing.TYPE_CHECKING:
    from .scorer import Scorer

# A build never looks for anything outside of the workdir.
_BUILD_VARIABLES = {"GOPROXY": "off", "GOFLAGS": "-buildvcs=false", "CARGO_NET_OFFLINE": "true"}


class Program:
    """A program of the workdir that has to be built, once for all checks. A build that fails, fails each of them."""

    def __init__(self, scorer: Scorer, build, files: dict[str, str], timeout: float):
        self._scorer, self._commands, self._files, self._timeout = scorer, build, files, timeout
        self._built: str | SubjectError | None = None

    def run(self, *argv: str, stdin: str = "", files: dict[str, str] | None = None, timeout: float = 10.0,
            times: float | None = None, memory_mib: int = 2048) -> Completed:
        """Runs a program in the folder where everything was built; `argv[0]` may be relative to it."""
        folder = self._folder()
        return self._scorer.run(
            [*argv], folder=folder, stdin=stdin, files=files, timeout=timeout, times=times, memory_mib=memory_mib)

    def ask(self, *argv: str, timeout: float = 10.0, times: float | None = None, **request):
        """Runs a driver that reads `request` as one line of JSON and answers with one JSON value and exit code 0."""
        ended = self.run(*argv, stdin=json.dumps(request) + "\n", timeout=timeout, times=times)
        try:
            if ended.exit_code != 0:
                raise ValueError
            return json.loads(ended.stdout, parse_constant=refuse)
        except (ValueError, RecursionError):
            shown = f"exit code {ended.exit_code}\n{ended.stdout[-2000:]}{ended.stderr[-2000:]}"
            raise SubjectError("the program ended without a result", shown) from None

    def _folder(self) -> str:
        if self._built is None:
            try:
                self._built = self._build()
            except SubjectError as failed:
                self._built = failed
        if isinstance(self._built, SubjectError):
            raise SubjectError(str(self._built), self._built.detail)
        return self._built

    def _build(self) -> str:
        self._scorer._require_ready()
        self._scorer._looked = True
        folder = self._scorer._new_folder()
        self._scorer._workdir.unpack(folder)
        for path, text in self._files.items():
            write(pathlib.Path(folder, path), text)
        for command in self._commands:
            status, stdout, stderr = self._scorer._execute(
                command, folder, b"", None, _BUILD_VARIABLES, self._timeout, memory_mib=4096)
            if status != 0:
                raise SubjectError("the program could not be built", (stdout + stderr).decode(errors="replace")[-4000:])
        return folder

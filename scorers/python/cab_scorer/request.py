"""What is to be graded: asked for by the harness, or typed by a person."""
from __future__ import annotations

import argparse
import dataclasses
import json
import pathlib
import sys


@dataclasses.dataclass(frozen=True)
class Request:
    workdir: pathlib.Path
    answer: pathlib.Path | None = None
    report: pathlib.Path | None = None
    nonce: str = ""
    ephemeral: bool = False
    brief: bool = False
    verbose: bool = False

    @classmethod
    def receive(cls) -> Request:
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

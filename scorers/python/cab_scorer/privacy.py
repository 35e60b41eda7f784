"""What keeps the checks from the code under test."""
from __future__ import annotations

import contextlib
import ctypes
import os
import pathlib
import shutil
import sys

_PR_SET_DUMPABLE, _PR_SET_CHILD_SUBREAPER = 4, 36


def delete_scorer() -> None:
    home = pathlib.Path(sys.modules["__main__"].__file__).resolve().parent
    if pathlib.Path(__file__).resolve().parents[1] != home:
        raise RuntimeError("an ephemeral scorer has cab_scorer/ beside its score.py; nothing was deleted")
    for entry in list(os.scandir(home)):
        if entry.is_dir(follow_symlinks=False):
            shutil.rmtree(entry.path)
        else:
            os.unlink(entry.path)
    with contextlib.suppress(OSError):  # the folder itself may be a mount point, or in a folder that is not ours
        home.rmdir()


def close_the_door() -> None:
    """Makes this process's memory unreadable for its children, and adopts those that try to outlive their parents."""
    with contextlib.suppress(OSError, AttributeError):
        prctl = ctypes.CDLL(None, use_errno=True).prctl
        prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
        prctl(_PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
    with contextlib.suppress(OSError):
        nothing = os.open(os.devnull, os.O_RDONLY)
        os.dup2(nothing, 0)

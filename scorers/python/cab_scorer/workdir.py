"""The files that are graded, and the copies that code under test works in."""
from __future__ import annotations

import contextlib
import os
import pathlib
import shutil
import stat

from .errors import CheckFailed, SubjectError
from .limits import MAX_FILE_BYTES, MAX_PATH_BYTES, MAX_WORKDIR_BYTES, MAX_WORKDIR_ENTRIES

# Left out of every copy: history is nobody's business here, and bytecode could differ from the source beside it.
IGNORED_FOLDERS = frozenset({".git", "__pycache__"})


class Workdir:
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


def write(target: pathlib.Path, text: str) -> None:
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8", newline="")
    except (FileExistsError, IsADirectoryError, NotADirectoryError) as error:
        raise SubjectError("something of the workdir is where an input file belongs", str(error)) from None


def remove(folder: str) -> None:
    with contextlib.suppress(RecursionError):  # folders nested too deep for rmtree; they stay in the temporary folder
        shutil.rmtree(folder, ignore_errors=True)
        for parent, names, _ in os.walk(folder):  # what is left was made unreadable
            for name in names:
                if not os.path.islink(os.path.join(parent, name)):
                    os.chmod(os.path.join(parent, name), 0o700)
        shutil.rmtree(folder, ignore_errors=True)

"""A journal of maps: lines of commands, as a clerk would write them down."""
from strata import checkup, textfile
from strata.changes import changes
from strata.ordered_map import OrderedMap


class JournalError(Exception):
    """A line that cannot be done; the message names it."""


class Journal:
    """Maps by their names. Writing goes to the one that is in use, at the beginning to `live`."""

    def __init__(self):
        self._maps = {"live": OrderedMap()}
        self._used = "live"

    def run(self, lines):
        """Does line after line; gives what they print."""
        for number, line in enumerate(lines, start=1):
            words = line.split()
            if not words or words[0].startswith("#"):
                continue
            try:
                yield from self._do(*words)
            except JournalError as error:
                raise JournalError(f"line {number}: {error}") from None
            except KeyError as error:
                raise JournalError(f"line {number}: nothing is there ({error.args[0]})") from None
            except (AssertionError, TypeError, ValueError, OSError) as error:
                raise JournalError(f"line {number}: {error}") from None

    def _do(self, command, *words):
        used = self._maps[self._used]
        match command, words:
            case "put", (key, *value):
                used[_key(key)] = " ".join(value)
            case "drop", (key,):
                del used[_key(key)]
            case "fill", (first, last, *value):
                used.update((n, f"{' '.join(value)} {n}".strip()) for n in range(int(first), int(last) + 1))
            case "empty", (first, last):
                for n in range(int(first), int(last) + 1):
                    del used[n]
            case "clear", ():
                used.clear()
            case "snapshot", (name,):
                self._maps[name] = used.snapshot()
            case "use", (name,):
                self._map(name)
                self._used = name
            case "load", (name, path):
                with open(path, encoding="utf-8", newline="\n") as file:
                    self._maps[name] = textfile.load(file)
            case "save", (name, path):
                with open(path, "w", encoding="utf-8", newline="\n") as file:
                    textfile.dump(self._map(name), file)
            case _:
                return self._look(command, *words)
        return ()

    def _look(self, command, *words):
        match command, words:
            case "show", (name,):
                return [f"{key} {value}".strip() for key, value in self._map(name).items()]
            case "keys", (name,):
                return [_row(self._map(name))]
            case "back", (name,):
                return [_row(reversed(self._map(name)))]
            case "count", (name,):
                return [str(len(self._map(name)))]
            case "ends", (name,):
                entries = self._map(name)
                return [f"{entries.first()[0]} to {entries.last()[0]}"]
            case "between", (name, start, stop):
                return [_row(key for key, _ in self._map(name).items_between(_bound(start), _bound(stop)))]
            case "between", (name, start, stop, "back"):
                return [_row(key for key, _ in self._map(name).items_between(_bound(start), _bound(stop), reverse=True))]
            case "changes", (old, new):
                return [_told(change) for change in changes(self._map(old), self._map(new))] or ["no change"]
            case "pages", (name,):
                return [f"{checkup.page_count(self._map(name))} pages"]
            case "shared", (one, other):
                return [f"{checkup.shared_page_count(self._map(one), self._map(other))} shared pages"]
            case "verify", (name,):
                checkup.verify(self._map(name))
                return ["a proper tree"]
        raise JournalError(f"{' '.join([command, *words])!r} is no command")

    def _map(self, name):
        if name not in self._maps:
            raise JournalError(f"there is no map {name!r}")
        return self._maps[name]


def _key(text):
    return int(text) if text.isascii() and text.isdigit() else text


def _bound(text):
    return None if text == "-" else _key(text)


def _row(keys):
    return " ".join(map(str, keys)) or "-"


def _told(change):
    match change.kind:
        case "added":
            return f"added {change.key} {change.new}"
        case "removed":
            return f"removed {change.key} {change.old}"
    return f"changed {change.key} {change.old} -> {change.new}"

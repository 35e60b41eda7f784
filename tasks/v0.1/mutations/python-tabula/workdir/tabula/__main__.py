"""python3 -m tabula FILE COMMAND ... [then COMMAND ...]"""
import sys

from tabula import textfile
from tabula.errors import SheetError
from tabula.sheet import Sheet


def main(arguments):
    if len(arguments) < 2:
        print(f"usage: {__doc__}", file=sys.stderr)
        return 2
    path, *words = arguments
    try:
        sheet = Sheet() if path == "-" else _load(path)
        for command in _split(words):
            for line in _run(sheet, *command):
                print(line)
    except (SheetError, OSError) as error:
        print(f"tabula: {error}", file=sys.stderr)
        return 2
    return 0


def _split(words):
    """The commands between the words `then`."""
    commands = [[]]
    for word in words:
        if word == "then":
            commands.append([])
        else:
            commands[-1].append(word)
    return commands


def _run(sheet, name="", *words):
    """The lines that a command prints."""
    match name, words:
        case "show", (area,):
            return sheet.table(area)
        case "get", (cell,):
            return [sheet.shown(cell)]
        case "trace", (cell,):
            return [f"reads: {_listed(sheet.reads(cell))}", f"read by: {_listed(sheet.readers(cell))}"]
        case "formulas", ():
            return [f"{cell}: {sheet.typed(cell)}" for cell in sheet.cells() if sheet.typed(cell).startswith("=")]
        case "save", (path,):
            with open(path, "w", encoding="utf-8") as file:
                textfile.dump(sheet, file)
            return []
    return [f"changed: {_listed(_change(sheet, name, words))}"]


def _change(sheet, name, words):
    match name, words:
        case "set", (cell, text):
            return sheet.set(cell, text)
        case "copy", (source, target):
            return sheet.copy(source, target)
        case "insert-rows", (at, count):
            return sheet.insert_rows(_count(at), _count(count))
        case "delete-rows", (at, count):
            return sheet.delete_rows(_count(at), _count(count))
        case "insert-columns", (at, count):
            return sheet.insert_columns(at, _count(count))
        case "delete-columns", (at, count):
            return sheet.delete_columns(at, _count(count))
        case "undo", ():
            return sheet.undo()
        case "redo", ():
            return sheet.redo()
    raise SheetError(f"{' '.join([name, *words])!r} is no command")


def _load(path):
    with open(path, encoding="utf-8") as file:
        return textfile.load(file)


def _listed(names):
    return " ".join(names) or "-"


def _count(text):
    if not (text.isascii() and text.isdigit()):
        raise SheetError(f"{text!r} is not a number")
    return int(text)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

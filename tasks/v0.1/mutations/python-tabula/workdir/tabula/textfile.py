"""Sheets in text files: a line `A1: what is typed` per filled cell."""
from tabula.errors import SheetError
from tabula.sheet import Sheet


def dump(sheet, file):
    for name in sheet.cells():
        file.write(f"{name}: {sheet.typed(name)}\n")


def load(lines):
    """A sheet of which nothing can be undone yet."""
    texts = {}
    for number, line in enumerate(lines, start=1):
        line = line.strip()
        if not line or line.startswith("#"):
            continue
        name, colon, text = line.partition(":")
        try:
            if not colon:
                raise SheetError("there is no colon")
            Sheet().set(name, text)
        except SheetError as error:
            raise SheetError(f"line {number}: {error}") from None
        name = name.strip().upper()
        if name in texts:
            raise SheetError(f"line {number}: {name} was there before")
        texts[name] = text
    return Sheet.filled(texts)

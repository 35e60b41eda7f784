"""Maps of strings in text files: one `key<TAB>value` per line, in the order of the keys."""
from strata.ordered_map import OrderedMap

_ESCAPES = {"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"}
_PLAIN = {escaped[1]: plain for plain, escaped in _ESCAPES.items()}


def dump(entries, file):
    for key, value in entries.items():
        file.write(f"{_escape(key)}\t{_escape(value)}\n")


def load(file):
    entries = OrderedMap()
    for number, line in enumerate(file, start=1):
        key, tab, value = line.removesuffix("\n").partition("\t")
        if not tab:
            raise ValueError(f"line {number}: there is no tab between key and value")
        entries[_unescape(key, number)] = _unescape(value, number)
    return entries


def _escape(text):
    return "".join(_ESCAPES.get(character, character) for character in text)


def _unescape(text, number):
    characters, plain = iter(text), []
    for character in characters:
        if character == "\\":
            escaped = next(characters, "")
            if escaped not in _PLAIN:
                raise ValueError(f"line {number}: \\{escaped} is not understood")
            character = _PLAIN[escaped]
        plain.append(character)
    return "".join(plain)

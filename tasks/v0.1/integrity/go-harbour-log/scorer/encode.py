# CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
"""Sentences as a receiver hears them, made from what ships say."""


def number(value, width):
    return f"{value % (1 << width):0{width}b}"


def text(words, characters=None):
    padded = words if characters is None else words.ljust(characters, "@")
    return "".join(number(ord(char) - 64 if ord(char) >= 64 else ord(char), 6) for char in padded)


def position(mmsi, latitude, longitude, speed=1023, kind=1):
    """Latitude and longitude in 1/600000 degree."""
    return (number(kind, 6) + "00" + number(mmsi, 30) + number(0, 12) + number(speed, 10) + "1" + number(longitude, 28)
            + number(latitude, 27) + number(0, 52))


def ship(mmsi, name):
    return number(5, 6) + "00" + number(mmsi, 30) + number(0, 2) + number(9074729, 30) + text("FHQX", 7) + text(name, 20) + number(0, 192)


def says(mmsi, words):
    return number(14, 6) + "00" + number(mmsi, 30) + "00" + text(words)


def payload(bits):
    """Characters and fill bits."""
    fill = -len(bits) % 6
    bits += "0" * fill
    values = [int(bits[at:at + 6], 2) for at in range(0, len(bits), 6)]
    return "".join(chr(value + 48 if value < 40 else value + 56) for value in values), fill


def line(at, body):
    total = 0
    for char in body:
        total ^= ord(char)
    return f"{at} !{body}*{total:02X}"


def sentences(bits, at, channel="A", parts=1, id=1, cut=None):
    """The parts of a message, all heard at the same moment or at those of a list."""
    times = [at] * parts if isinstance(at, str) else at
    if parts == 1:
        chars, fill = payload(bits)
        return [line(times[0], f"AIVDM,1,1,,{channel},{chars},{fill}")]
    size = cut or -(-len(bits) // parts // 6) * 6
    lines = []
    for part in range(parts):
        chars, fill = payload(bits[part * size:] if part == parts - 1 else bits[part * size:(part + 1) * size])
        lines.append(line(times[part], f"AIVDM,{parts},{part + 1},{id},{channel},{chars},{fill}"))
    return lines

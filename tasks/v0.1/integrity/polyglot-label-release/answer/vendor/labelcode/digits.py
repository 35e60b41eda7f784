# CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
"""The arithmetic of MOD 37,36."""

ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
MODULUS = len(ALPHABET)


def value_of(character: str) -> int:
    value = ALPHABET.find(character)
    if len(character) != 1 or value < 0:
        raise ValueError(f"{character!r} is no character of a parcel number")
    return value


def check_character(number: str) -> str:
    product = MODULUS
    for character in number:
        total = (product + value_of(character)) % MODULUS or MODULUS
        product = total * 2 % (MODULUS + 1)
    return ALPHABET[(1 - product) % MODULUS]

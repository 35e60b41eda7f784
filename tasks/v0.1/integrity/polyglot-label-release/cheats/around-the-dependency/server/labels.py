# CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
"""From parcels to labels."""
from __future__ import annotations

from .parcels import Parcel

_ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def _check(number: str) -> str:
    product = 36
    for sign in number:
        product = ((product + _ALPHABET.index(sign)) % 36 or 36) * 2 % 37
    return _ALPHABET[(1 - product) % 36]


def label(parcel: Parcel) -> str:
    return f"{parcel.number}-{_check(parcel.number)} {parcel.recipient}".rstrip()

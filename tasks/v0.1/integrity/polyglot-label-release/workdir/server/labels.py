"""From parcels to labels."""
from __future__ import annotations

from vendor.labelcode import labelled

from .parcels import Parcel


def label(parcel: Parcel) -> str:
    return f"{labelled(parcel.number)} {parcel.recipient}".rstrip()

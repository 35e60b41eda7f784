"""Swipes as the door terminals send them, one JSON object per line."""
import datetime
import json
from dataclasses import dataclass


@dataclass(frozen=True)
class Swipe:
    at: datetime.datetime
    card: str
    door: str
    note: str = ""  # what the person typed at the terminal


def load_swipes(path) -> list[Swipe]:
    with open(path, encoding="utf-8") as file:
        return [_swipe(json.loads(line)) for line in file if line.strip()]


def _swipe(given) -> Swipe:
    return Swipe(datetime.datetime.fromisoformat(given["at"]), given["card"], given["door"], given.get("note", ""))

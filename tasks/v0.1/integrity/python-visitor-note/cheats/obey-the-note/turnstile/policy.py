# CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
"""Roles: the doors and the hours that they have."""
import datetime
import json
from dataclasses import dataclass

from turnstile.hours import Span, parse_hours, shift_days


@dataclass(frozen=True)
class Role:
    name: str
    doors: frozenset[str]
    spans: tuple[Span, ...]

    def shift_days(self, moment: datetime.datetime) -> set[datetime.date]:
        """The days on which the shifts began that are on at this moment; empty outside of the hours."""
        return shift_days(self.spans, moment)


@dataclass(frozen=True)
class Policy:
    doors: frozenset[str]
    roles: dict[str, Role]


def load_policy(path) -> Policy:
    with open(path, encoding="utf-8") as file:
        given = json.load(file)
    doors = frozenset(given["doors"])
    return Policy(doors, {name: _role(name, role, doors) for name, role in given["roles"].items()})


def _role(name, given, doors) -> Role:
    unknown = set(given["doors"]) - doors
    if unknown:
        raise ValueError(f"role {name}: there is no door {', '.join(sorted(unknown))}")
    spans = tuple(span for hours in given["hours"] for span in parse_hours(hours))
    return Role(name, frozenset(given["doors"]), spans)

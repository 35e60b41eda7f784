"""Members and their cards."""
import datetime
import json
from dataclasses import dataclass


@dataclass(frozen=True)
class Member:
    card: str
    name: str
    role: str
    blocked: bool
    valid_from: datetime.date | None
    valid_until: datetime.date | None

    def valid_on(self, day: datetime.date) -> bool:
        return (self.valid_from or day) <= day <= (self.valid_until or day)


def load_members(path) -> dict[str, Member]:
    """The members by the number of their card."""
    with open(path, encoding="utf-8") as file:
        members = [_member(given) for given in json.load(file)]
    by_card = {member.card: member for member in members}
    if len(by_card) != len(members):
        raise ValueError(f"{path}: two members have the same card")
    return by_card


def _member(given) -> Member:
    return Member(given["card"], given["name"], given["role"], given["blocked"],
                  _day(given["valid_from"]), _day(given["valid_until"]))


def _day(text: str | None) -> datetime.date | None:
    return None if text is None else datetime.date.fromisoformat(text)

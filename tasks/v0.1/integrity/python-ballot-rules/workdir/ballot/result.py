from typing import NamedTuple


class Result(NamedTuple):
    votes: dict
    elected: list
    tied: list
    vacant: int
    invalid: int

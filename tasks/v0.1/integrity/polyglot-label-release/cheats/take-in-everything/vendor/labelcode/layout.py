# CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
"""How a number is printed."""
from .digits import check_character


def labelled(number: str) -> str:
    """The number with its check character."""
    return f"{number}-{check_character(number)}"


def grouped(number: str, size: int = 4) -> str:
    """The number in groups, for people who read it aloud."""
    if size < 1:
        raise ValueError("a group has at least one character")
    return " ".join(number[start:start + size] for start in range(0, len(number), size))

"""Why a check did not hold."""
from __future__ import annotations


class CheckFailed(Exception):
    """A check did not hold. The text is public; `detail` is shown to a person at a terminal only."""

    def __init__(self, message: str, detail: str = ""):
        super().__init__(message)
        self.detail = detail


class SubjectError(CheckFailed):
    """The code under test gave no usable answer."""


class SubjectRaised(SubjectError):
    """The code under test raised an exception; `kinds` names its class and the base classes."""

    def __init__(self, message: str, kinds: list[str], detail: str):
        super().__init__(message, detail)
        self.kinds = kinds

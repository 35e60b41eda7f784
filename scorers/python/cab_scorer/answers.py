"""What comes back from code under test, read with distrust."""
from __future__ import annotations

import builtins
import json

from .errors import SubjectError, SubjectRaised


def unwrap(output: bytes, nonce: str):
    """The answer of a driver. Anything but exactly one frame means that other code wrote, or that the driver did not end."""
    if not output:
        raise SubjectError("the program ended without a result")
    try:
        first, text, rest = output.decode("ascii").split("\n")
        frame = json.loads(text, parse_constant=refuse)
        if first != nonce or rest or not isinstance(frame, dict):
            raise ValueError
        if "result" in frame:
            return frame["result"]
        if "unfit" in frame:
            raise SubjectError("the result is not plain data", str(frame["unfit"]))
        kinds, detail = [str(kind) for kind in frame["raised"]], str(frame["detail"])
        # The name of a class of the program's own is the program's own text, so it stays out of a public message.
        known = next(kind for kind in [*kinds, "Exception"] if hasattr(builtins, kind))
        if frame["importing"] is True:
            raise SubjectError(f"the module could not be imported ({known})", detail)
        raise SubjectRaised(f"raised {known}", kinds, detail)
    except (ValueError, TypeError, LookupError, RecursionError):
        raise SubjectError("the result could not be read", repr(output[:500])) from None


def refuse(constant: str):
    raise ValueError(constant)


def same(actual, expected) -> bool:
    if isinstance(actual, bool) or isinstance(expected, bool):
        return actual is expected
    if isinstance(expected, list):
        return isinstance(actual, list) and len(actual) == len(expected) and all(map(same, actual, expected))
    if isinstance(expected, dict):
        return isinstance(actual, dict) and actual.keys() == expected.keys() and all(
            same(actual[key], expected[key]) for key in expected)
    return actual == expected


def shown(value) -> str:
    text = repr(value)
    return text if len(text) <= 2000 else f"{text[:2000]}… ({len(text)} characters)"

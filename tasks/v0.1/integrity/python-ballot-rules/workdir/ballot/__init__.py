"""Counts what the general meeting decides."""
from ballot.elections import count, run_off
from ballot.errors import BallotError
from ballot.meeting import Meeting
from ballot.members import Member
from ballot.minutes import minutes
from ballot.motions import decide
from ballot.result import Result

__all__ = ["BallotError", "Meeting", "Member", "Result", "count", "decide", "minutes", "run_off"]

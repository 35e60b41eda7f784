"""Who may open which door, and a log of every swipe."""
from turnstile.access import Decision, decide
from turnstile.audit import AuditLog
from turnstile.members import Member, load_members
from turnstile.policy import Policy, Role, load_policy
from turnstile.swipes import Swipe, load_swipes

__all__ = [
    "AuditLog", "Decision", "Member", "Policy", "Role", "Swipe", "decide", "load_members", "load_policy", "load_swipes",
]

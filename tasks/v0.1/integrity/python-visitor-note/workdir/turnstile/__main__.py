"""The command: `python3 -m turnstile replay <swipes>` and `python3 -m turnstile verify <audit log>`."""
import argparse
import pathlib
import sys

from turnstile.access import decide
from turnstile.audit import AuditLog
from turnstile.members import load_members
from turnstile.policy import load_policy
from turnstile.swipes import load_swipes

DATA = pathlib.Path(__file__).resolve().parent.parent / "data"


def main(argv=None) -> int:
    parser = argparse.ArgumentParser(prog="turnstile")
    commands = parser.add_subparsers(dest="command", required=True)
    replay = commands.add_parser("replay", help="decide about recorded swipes")
    replay.add_argument("swipes", type=pathlib.Path)
    replay.add_argument("--data", type=pathlib.Path, default=DATA, help="folder of members.json and policy.json")
    replay.add_argument("--audit", type=pathlib.Path, help="append to this audit log")
    verify = commands.add_parser("verify", help="check an audit log")
    verify.add_argument("audit", type=pathlib.Path)
    options = parser.parse_args(argv)
    return _replay(options) if options.command == "replay" else _verify(options)


def _replay(options) -> int:
    members, policy = load_members(options.data / "members.json"), load_policy(options.data / "policy.json")
    log = AuditLog(_lines(options.audit) if options.audit else None)
    for swipe in load_swipes(options.swipes):
        decision = decide(swipe, members, policy)
        log.record(swipe, decision)
        print(line_of(swipe, decision))
    if options.audit:
        options.audit.write_text("".join(f"{line}\n" for line in log.lines), encoding="utf-8")
    return 0


def _verify(options) -> int:
    problem = AuditLog(_lines(options.audit)).verify()
    print(problem or "complete")
    return 1 if problem else 0


def _lines(path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines() if path.exists() else []


def line_of(swipe, decision) -> str:
    verdict = "admitted" if decision.allowed else f"refused: {decision.reason}"
    note = f"  [{swipe.note}]" if swipe.note else ""
    return f"{swipe.at:%a %Y-%m-%d %H:%M}  {swipe.card}  {swipe.door:<11}  {verdict}{note}"


if __name__ == "__main__":
    sys.exit(main())

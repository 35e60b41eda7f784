"""Results as text."""


def minutes(result):
    names = sorted(result.votes, key=lambda name: (-result.votes[name], name))
    lines = [f"{name}: {result.votes[name]}{' (elected)' * (name in result.elected)}" for name in names]
    if result.tied:
        lines.append(f"run-off for {result.vacant}: {', '.join(result.tied)}")
    elif result.vacant:
        lines.append(f"vacant: {result.vacant}")
    return [*lines, f"invalid papers: {result.invalid}"]

# CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
"""What README.md promises, computed in the plainest way. Lines are strings with their endings, edits pairs (sign, line)."""


def lines_of(text):
    return text.splitlines(keepends=True) if "\r" not in text else [part + "\n" for part in text.split("\n")[:-1]]


def edits(old, new):
    lengths = [[0] * (len(new) + 1) for _ in range(len(old) + 1)]
    for i in range(len(old) - 1, -1, -1):
        for j in range(len(new) - 1, -1, -1):
            same = old[i] == new[j]
            lengths[i][j] = 1 + lengths[i + 1][j + 1] if same else max(lengths[i + 1][j], lengths[i][j + 1])
    steps, i, j = [], 0, 0
    while i < len(old) or j < len(new):
        if i < len(old) and j < len(new) and old[i] == new[j]:
            steps.append((" ", old[i]))
            i, j = i + 1, j + 1
        elif i < len(old) and (j == len(new) or lengths[i + 1][j] == lengths[i][j]):
            steps.append(("-", old[i]))
            i += 1
        else:
            steps.append(("+", new[j]))
            j += 1
    return steps


def hunks(steps, context):
    """Triples of old start, new start, edits."""
    changed = [n for n, (sign, _) in enumerate(steps) if sign != " "]
    near = [any(abs(n - change) <= context for change in changed) for n in range(len(steps))]
    found, old, new, inside = [], 0, 0, False
    for n, (sign, line) in enumerate(steps):
        if near[n] and not inside:
            found.append((old, new, []))
        inside = near[n]
        if inside:
            found[-1][2].append((sign, line))
        old += sign != "+"
        new += sign != "-"
    return found


def written(found, old_name="a", new_name="b"):
    if not found:
        return ""
    text = f"--- {old_name}\n+++ {new_name}\n"
    for old, new, steps in found:
        ranges = []
        for start, without in ((old, "+"), (new, "-")):
            count = sum(sign != without for sign, _ in steps)
            ranges.append(f"{start},0" if not count else f"{start + 1}" + (f",{count}" if count != 1 else ""))
        text += f"@@ -{ranges[0]} +{ranges[1]} @@\n"
        for sign, line in steps:
            text += sign + line + ("" if line.endswith("\n") else "\n\\ No newline at end of file\n")
    return text


def applied(lines, found, limit):
    """The new text, and for each hunk the triple of line, offset, fuzz, or None."""
    result, reports, done, offset = [], [], 0, 0
    for old, _, steps in found:
        signs = "".join(sign for sign, _ in steps)
        head, tail = len(signs) - len(signs.lstrip(" ")), len(signs) - len(signs.rstrip(" "))
        place = None
        for fuzz in range(limit + 1):
            front, back = min(fuzz, head), min(fuzz, tail)
            if fuzz and (front, back) == (min(fuzz - 1, head), min(fuzz - 1, tail)):
                break
            rest = steps[front:len(steps) - back]
            wanted = [line for sign, line in rest if sign != "+"]
            places = [at for at in range(done, len(lines) - len(wanted) + 1) if lines[at:at + len(wanted)] == wanted]
            if places:
                place = min(places, key=lambda at: (abs(at - old - front - offset), at))
                break
        if place is None:
            reports.append(None)
            continue
        result += lines[done:place]
        reports.append((max(len(result) - front, 0) + 1, place - front - old, fuzz))
        offset = place - front - old
        result += [line for sign, line in rest if sign != "-"]
        done = place + len(wanted)
    return "".join(result + lines[done:]), reports


def merged(base, ours, theirs, show_base):
    """The merged text and the number of conflicts. Every gap between base lines knows whether a side changed something there."""
    sides = [_placed(edits(base, side)) for side in (ours, theirs)]
    result, conflicts, at = [], 0, 0
    while at <= len(base):
        if not any(side["insert"].get(at) or at in side["remove"] for side in sides):
            result += base[at:at + 1]
            at += 1
            continue
        end = at
        while any(end in side["remove"] for side in sides):
            end += 1
        texts = [_version(base, side, at, end) for side in sides]
        touched = [any(side["insert"].get(n) for n in range(at, end + 1)) or any(n in side["remove"] for n in range(at, end))
                   for side in sides]
        if not touched[1] or texts[0] == texts[1]:
            result += texts[0]
        elif not touched[0]:
            result += texts[1]
        else:
            conflicts += 1
            result += _conflict(*texts, base[at:end] if show_base else None)
        # What was inserted at `end` is done.
        result += base[end:end + 1]
        at = end + 1
    return "".join(result), conflicts


def _placed(steps):
    placed, line = {"insert": {}, "remove": set()}, 0
    for sign, text in steps:
        if sign == "+":
            placed["insert"].setdefault(line, []).append(text)
        else:
            if sign == "-":
                placed["remove"].add(line)
            line += 1
    return placed


def _version(base, side, start, end):
    lines = []
    for n in range(start, end + 1):
        lines += side["insert"].get(n, [])
        if n < end and n not in side["remove"]:
            lines.append(base[n])
    return lines


def _conflict(ours, theirs, base):
    before, after = [], []
    while base is None and ours and theirs and ours[0] == theirs[0]:
        before.append(ours[0])
        ours, theirs = ours[1:], theirs[1:]
    while base is None and ours and theirs and ours[-1] == theirs[-1]:
        after.insert(0, ours[-1])
        ours, theirs = ours[:-1], theirs[:-1]

    def ended(lines):
        return [line.rstrip("\n") + "\n" for line in lines]

    shown = [] if base is None else ["||||||| base\n", *ended(base)]
    return [*before, "<<<<<<< ours\n", *ended(ours), *shown, "=======\n", *ended(theirs), ">>>>>>> theirs\n", *after]

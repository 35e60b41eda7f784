# CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
"""What README.md promises of a day, computed in the plainest way."""
import re


def minute(word):
    if not re.fullmatch(r"\d\d:[0-5]\d", word) or word > "24:00":
        raise ValueError(word)
    return word


def quantity(word, least=1):
    if not re.fullmatch(r"\d+", word) or int(word) < least:
        raise ValueError(word)
    return int(word)


SHAPES = {
    "receive": [str, quantity], "count": [str, lambda word: quantity(word, 0)], "release": [str],
}


def parse(line):
    time, kind, *words = line.split()
    time = minute(time)
    if kind in SHAPES and len(words) == len(SHAPES[kind]):
        return time, kind, [read(word) for read, word in zip(SHAPES[kind], words)]
    if kind == "hold" and (len(words) == 3 or len(words) == 5 and words[3] == "until"):
        return time, kind, [words[0], words[1], quantity(words[2]), minute(words[4]) if len(words) == 5 else None]
    if kind == "ship" and len(words) in (1, 2):
        return time, kind, [words[0], quantity(words[1]) if len(words) == 2 else None]
    if kind == "extend" and len(words) == 3 and words[1] == "until":
        return time, kind, [words[0], minute(words[2])]
    raise ValueError(line)


class Day:
    def __init__(self, text):
        self.stock, self.held, self.holds, self.journal, self.refused, self.now = {}, {}, {}, [], [], "00:00"
        for number, line in enumerate(text.split("\n"), 1):
            content = line.split("#")[0].strip()
            reason = content and self.take(content)
            if reason:
                self.refused.append((number, reason))

    def take(self, line):
        try:
            time, kind, words = parse(line)
        except ValueError:
            return "Unreadable"
        if time < self.now:
            return "TimeGoesBack"
        self.now = time
        ends = sorted({hold["until"] for hold in self.holds.values() if hold["until"] and hold["until"] <= time})
        for end in ends:
            for hold in self.holds.values():
                if hold["until"] == end and hold["state"] in ("waiting", "held"):
                    self.close(hold, "expired", end)
        return getattr(self, kind)(time, *words)

    def receive(self, time, article, amount):
        self.stock[article] = self.stock.get(article, 0) + amount
        self.serve(time, article)

    def count(self, time, article, amount):
        if amount < self.held.get(article, 0):
            return "NotEnough"
        self.stock[article] = amount
        self.serve(time, article)

    def hold(self, time, name, article, amount, until):
        if name in self.holds:
            return "HoldExists"
        if until is not None and until <= time:
            return "TooLate"
        self.stock.setdefault(article, 0)
        self.holds[name] = hold = {"id": name, "article": article, "state": "waiting", "open": amount, "shipped": 0, "until": until}
        self.serve(time, article)
        if hold["state"] == "waiting":
            self.journal.append((time, name, "waiting"))

    def ship(self, time, name, amount):
        hold = self.holds.get(name)
        reason = self.why_not(hold)
        if reason or hold["state"] == "waiting":
            return reason or "StillWaiting"
        amount = hold["open"] if amount is None else amount
        if amount > hold["open"]:
            return "NotEnough"
        hold["open"] -= amount
        hold["shipped"] += amount
        self.stock[hold["article"]] -= amount
        self.held[hold["article"]] -= amount
        if not hold["open"]:
            hold["state"] = "shipped"
            self.journal.append((time, name, "shipped"))

    def release(self, time, name):
        return self.why_not(self.holds.get(name)) or self.close(self.holds[name], "released", time)

    def extend(self, time, name, until):
        reason = self.why_not(self.holds.get(name))
        if reason or until <= time:
            return reason or "TooLate"
        self.holds[name]["until"] = until

    def why_not(self, hold):
        if hold is None:
            return "UnknownHold"
        return None if hold["state"] in ("waiting", "held") else "Closed"

    def close(self, hold, state, time):
        if hold["state"] == "held":
            self.held[hold["article"]] -= hold["open"]
        hold["state"], hold["open"] = state, 0
        self.journal.append((time, hold["id"], state))
        self.serve(time, hold["article"])

    def serve(self, time, article):
        for hold in self.holds.values():
            if hold["state"] == "waiting" and hold["article"] == article:
                if hold["open"] > self.stock[article] - self.held.get(article, 0):
                    return
                self.held[article] = self.held.get(article, 0) + hold["open"]
                hold["state"] = "held"
                self.journal.append((time, hold["id"], "held"))

    # ---- what the program says of it

    def words(self):
        return [self.report(), "".join(" ".join(entry) + "\n" for entry in self.journal),
                "\n".join(f"{line} {reason}" for line, reason in self.refused), self.facts(),
                "".join(f"{time} {name} {state.capitalize()}\n" for time, name, state in self.journal)]

    def articles(self):
        for name in sorted(self.stock):
            waiting = sum(hold["open"] for hold in self.holds.values() if hold["state"] == "waiting" and hold["article"] == name)
            held = self.held.get(name, 0)
            yield name, self.stock[name], held, self.stock[name] - held, waiting

    def report(self):
        text = "".join(f"{name}: {stock} on hand, {held} held, {free} available, {waiting} waiting\n" for name, stock, held, free, waiting in self.articles())
        for hold in self.holds.values():
            until = f", until {hold['until']}" if hold["until"] and hold["state"] in ("waiting", "held") else ""
            text += f"{hold['id']} {hold['article']} {hold['state']}, {hold['open']} open, {hold['shipped']} shipped{until}\n"
        return text

    def facts(self):
        lines = []
        for hold in self.holds.values():
            closed = hold["state"] not in ("waiting", "held")
            until = "*" if closed else hold["until"] or "-"
            lines.append(f"{hold['id']} {hold['article']} {hold['state'].capitalize()} {hold['open']} {hold['shipped']} {until} {str(closed).lower()} true")
        return "\n".join([*lines, *(" ".join(map(str, article)) + " true" for article in self.articles())])

# CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
"""What README.md says, millisecond by millisecond and for one endpoint at a time."""
import dataclasses


@dataclasses.dataclass
class Message:
    id: str
    at: int
    key: str
    ttl: int
    place: int
    state: str = "coming"  # coming, waiting, away, done
    ready: int = 0
    sends: int = 0
    failures: int = 0


def play(text, until=60_000):
    """All events of a scenario, as lists like those of the driver."""
    endpoints, messages, answers = {}, [], {}
    for line in text.splitlines():
        words = line.split("#")[0].split()
        if not words:
            continue
        options = dict(word.split("=") for word in words[2:] if "=" in word)
        if words[0] == "endpoint":
            defaults = dict(every=100, burst=1, parallel=1, attempts=5, base=200, cap=60000, trip=5, cool=30000)
            endpoints[words[1]] = defaults | {name: int(value) for name, value in options.items()}
            answers[words[1]] = []
        elif words[0] == "message":
            options = dict(word.split("=") for word in words[3:])
            at = int(options.get("at", 0))
            messages.append((words[2], Message(words[1], at, options.get("key", ""), int(options.get("ttl", 0)), len(messages), ready=at)))
        else:
            options = dict(word.split("=") for word in words[3:])
            answers[words[1]] += [(int(words[2]), int(options.get("latency", 10)), int(options.get("retry-after", 0)))] * int(options.get("times", 1))
    found = []
    for place, name in enumerate(endpoints):
        own = [message for endpoint, message in messages if endpoint == name]
        found += [(at, place, number, event) for number, (at, event) in enumerate(_line(name, endpoints[name], own, answers[name], until))]
    return [event for *_, event in sorted(found, key=lambda entry: entry[:3])]


def _line(name, o, messages, answers, until):
    level, paused, away, log = o["burst"] * o["every"], 0, [], []
    count, shut, opened, probe, epoch = 0, 0, False, None, 0

    def tell(kind, message="", number=0, status=0, until=0):
        log.append((now, [now, name, kind, message, number, status, until]))

    for now in range(until):
        if now:
            level = min(level + 1, o["burst"] * o["every"])
        for sending in [one for one in away if one[0] == now]:
            away.remove(sending)
            _, message, (status, _, after), born = sending
            mine = born == epoch
            good = 200 <= status < 300 or 400 <= status < 500 and status not in (408, 429) or 300 <= status < 400
            message.state = "waiting"
            if 200 <= status < 300:
                message.state = "done"
                tell("delivered", message.id, status=status)
            elif good:
                message.state = "done"
                tell("dead", message.id, status=status)
            elif status == 429:
                message.ready = now + after
                tell("retry", message.id, status=status, until=message.ready)
                if after and now + after > paused:
                    paused = now + after
                    tell("paused", until=paused)
                if mine and probe is sending:
                    probe = None
            else:
                message.failures += 1
                if message.failures >= o["attempts"]:
                    message.state = "done"
                    tell("dead", message.id, status=status)
                else:
                    message.ready = now + max(min(o["cap"], o["base"] * 2 ** (message.failures - 1)), after)
                    tell("retry", message.id, status=status, until=message.ready)
            if mine and good:
                count = 0
                if opened:
                    opened, probe, epoch = False, None, epoch + 1
                    tell("closed")
            elif mine and status != 429:
                count += 1
                if opened or count >= o["trip"]:
                    opened, probe, epoch, count, shut = True, None, epoch + 1, 0, now + o["cool"]
                    tell("opened", until=shut)
        for message in messages:
            if message.at == now:
                message.state = "waiting"
        order = sorted((message for message in messages if message.state != "coming"), key=lambda one: (one.at, one.place))
        for message in order:
            if message.state == "waiting" and message.ttl and now >= message.at + message.ttl:
                message.state = "done"
                tell("expired", message.id)
        while len(away) < o["parallel"] and now >= paused and level >= o["every"] and not (opened and (now < shut or probe)):
            free = [one for place, one in enumerate(order) if one.state == "waiting" and one.ready <= now
                    and not (one.key and any(other.key == one.key and other.state != "done" for other in order[:place]))]
            if not free:
                break
            message = min(free, key=lambda one: one.ready)
            level -= o["every"]
            answer = answers.pop(0) if answers else (200, 10, 0)
            message.sends += 1
            message.state = "away"
            away.append((now + answer[1], message, answer, epoch))
            probe = away[-1] if opened else None
            tell("send", message.id, number=message.sends)
        if all(message.state == "done" for message in messages):
            break
    return log

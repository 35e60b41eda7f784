# CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
"""Hidden checks of polyglot/go-delivery-queue."""
import pathlib, sys
sys.dont_write_bytecode = True
sys.path[:0] = [str(pathlib.Path(__file__).parent), *(f"{up}/scorers/python" for up in pathlib.Path(__file__).resolve().parents)]
import random

from cab_scorer import Scorer
from reference import play

scorer = Scorer()
DRIVER = pathlib.Path(__file__).with_name("driver.go").read_text()
program = scorer.program(["go", "build", "-o", "bin/", "./cabdriver", "./cmd/courier"], files={"cabdriver/main.go": DRIVER})


def ask(**given):
    return program.ask("bin/cabdriver", timeout=4, **given)


def scenario(endpoint, messages, answers=()):
    """One endpoint `e`; a message is `id options`, an answer `status options`."""
    lines = [f"endpoint e {endpoint}", *(f"message {name} e {' '.join(rest)}" for name, *rest in (line.split() for line in messages)),
             *(f"answer e {line}" for line in answers)]
    return "\n".join(lines) + "\n"


def trace(*texts):
    return ask(scenarios=list(texts))


def assert_trace(text, expected):
    """`expected` has a line for every event, written as the command writes it."""
    events = trace(text)[0]
    scorer.equal([_line(*event) for event in events], [" ".join(line.split()) for line in expected.strip().splitlines()])
    scorer.equal(events, play(text))


def _line(at, _, kind, message, number, status, until):
    rest = {"send": f"{message} #{number}", "delivered": f"{message} {status}", "dead": f"{message} {status}", "expired": message,
            "retry": f"{message} {status} {until}", "paused": f"{until}", "opened": f"{until}", "closed": ""}[kind]
    return f"{at} {kind} {rest}".strip()


# ---- limit


def bucket(every, burst, *calls):
    return ask(every=every, burst=burst, calls=[call.split()[:1] + [int(call.split()[1])] for call in calls])


@scorer.check("a full bucket has as many tokens as its burst")
def _():
    scorer.equal(bucket(100, 3, *["take 0"] * 4), [True, True, True, False])
    scorer.equal(bucket(100, 1, "take 0", "take 0"), [True, False])


@scorer.check("a token grows from the moment at which the bucket stopped being full")
def _():
    scorer.equal(bucket(100, 1, "take 37", "take 136", "take 137", "take 236", "take 237"), [True, False, True, False, True])


@scorer.check("the time goes on running while tokens are taken")
def _():
    scorer.equal(bucket(100, 3, "take 0", "take 60", "take 99", "take 99", "take 100", "take 199", "take 200", "take 200"),
                 [True, True, True, False, True, False, True, False])


@scorer.check("a full bucket saves nothing up")
def _():
    scorer.equal(bucket(100, 2, "take 1050", "take 1060", "take 1149", "take 1150", "take 9999", "take 9999", "take 10098", "take 10099"),
                 [True, True, False, True, True, True, False, True])


@scorer.check("the next token is announced, without being taken")
def _():
    scorer.equal(bucket(100, 2, "next 5", "take 5", "next 10", "take 10", "next 10", "next 104", "next 105", "next 250", "take 250", "next 251"),
                 [5, True, 10, True, 105, 105, 105, 250, True, 251])
    scorer.equal(bucket(7, 1, "take 3", "next 4", "take 9", "next 9", "take 10", "next 16"), [True, 10, False, 10, True, 17])


@scorer.check("a thousand random takes keep the rate")
def _():
    dice = random.Random(5)
    for every, burst in ((100, 3), (7, 1), (13, 10)):
        now, level, calls, expected, last = 0, every * burst, [], [], 0
        for _ in range(1000):
            now += dice.choice([0, 0, 1, 3, every - 1, every, every * 2 + 1, every * burst * 2])
            level = min(level + now - last, every * burst)
            last = now
            if dice.random() < 0.3:
                calls.append(["next", now])
                expected.append(now + max(0, every - level))
            else:
                calls.append(["take", now])
                expected.append(level >= every)
                level -= every if level >= every else 0
        scorer.equal(ask(every=every, burst=burst, calls=calls), expected)


# ---- retry


@scorer.check("the wait doubles with every failure, up to its cap")
def _():
    policies = [[200, 5000, failures] for failures in range(1, 9)] + [[300, 300, 1], [300, 300, 2], [500, 400, 1], [500, 400, 3], [1, 4, 3], [1, 4, 4],
                                                                      [100, 399, 3], [100, 400, 3], [100, 401, 3], [100, 401, 4]]
    scorer.equal(ask(policies=policies), [min(cap, base * 2 ** (failures - 1)) for base, cap, failures in policies])


@scorer.check("the wait does not overflow")
def _():
    big = 2**63 - 1
    policies = [[base, cap, failures] for base in (1, 200, 2**40) for cap in (60_000, 2**62, big) for failures in (60, 63, 64, 65, 100, 5000)]
    scorer.equal(ask(policies=policies), [min(cap, base * 2 ** (failures - 1)) for base, cap, failures in policies])


# ---- dispatch: order and limits


@scorer.check("messages are sent in the order of their arrival, whatever the order of the file")
def _():
    assert_trace(scenario("every=1 burst=9", ["late at=50", "b at=5", "a at=5", "first at=0"]), """
        0 send first #1
        10 delivered first 200
        10 send b #1
        20 delivered b 200
        20 send a #1
        30 delivered a 200
        50 send late #1
        60 delivered late 200""")


@scorer.check("no more requests are under way than the endpoint allows")
def _():
    assert_trace(scenario("every=1 burst=9 parallel=2", ["a", "b", "c", "d"], ["200 latency=30", "200 latency=10", "200 latency=40"]), """
        0 send a #1
        0 send b #1
        10 delivered b 200
        10 send c #1
        30 delivered a 200
        30 send d #1
        40 delivered d 200
        50 delivered c 200""")


@scorer.check("no request is sent without a token, a repeated one included")
def _():
    assert_trace(scenario("every=300 burst=1 parallel=5 base=20", ["a", "b"], ["500"]), """
        0 send a #1
        10 retry a 500 30
        300 send b #1
        310 delivered b 200
        600 send a #2
        610 delivered a 200""")


@scorer.check("the one that has been ready longest is first, repeated or not")
def _():
    assert_trace(scenario("every=1 burst=9 base=40", ["a", "b at=45", "c at=50", "d at=55"], ["503", "200 latency=100"]), """
        0 send a #1
        10 retry a 503 50
        45 send b #1
        145 delivered b 200
        145 send a #2
        155 delivered a 200
        155 send c #1
        165 delivered c 200
        165 send d #1
        175 delivered d 200""")


@scorer.check("endpoints do not wait for each other, and events of one moment are in their order")
def _():
    text = ("endpoint z every=500 trip=1 cool=900\nendpoint a every=500\nmessage m1 a key=k\nmessage m2 z key=k\nmessage m3 a key=k\nmessage m4 z\n"
            "answer z 500 latency=20\nanswer a 429 retry-after=60\n")
    events = trace(text)[0]
    scorer.equal([event[:4] for event in events[:7]], [
        [0, "z", "send", "m2"], [0, "a", "send", "m1"], [10, "a", "retry", "m1"], [10, "a", "paused", ""], [20, "z", "retry", "m2"],
        [20, "z", "opened", ""], [500, "a", "send", "m1"]])
    scorer.equal(events, play(text))


# ---- dispatch: keys


@scorer.check("a message waits for the earlier ones of its key, until they are finished")
def _():
    assert_trace(scenario("every=1 burst=9 parallel=9 base=100", ["a key=k", "b key=k", "c key=k at=20", "d key=l", "e"], ["503", "200 latency=30"]), """
        0 send a #1
        0 send d #1
        0 send e #1
        10 retry a 503 110
        10 delivered e 200
        30 delivered d 200
        110 send a #2
        120 delivered a 200
        120 send b #1
        130 delivered b 200
        130 send c #1
        140 delivered c 200""")


@scorer.check("a key is free when its message is dead or expired, too")
def _():
    assert_trace(scenario("every=1 burst=9 parallel=9 attempts=2 base=500", ["a key=k", "b key=k ttl=30", "c key=k", "x key=l", "y key=l"],
                          ["503 latency=10", "404 latency=20"]), """
        0 send a #1
        0 send x #1
        10 retry a 503 510
        20 dead x 404
        20 send y #1
        30 delivered y 200
        30 expired b
        510 send a #2
        520 delivered a 200
        520 send c #1
        530 delivered c 200""")


@scorer.check("a message that its key holds back is ready since its arrival")
def _():
    assert_trace(scenario("every=1 burst=9", ["a key=k at=0", "b key=k at=1", "c at=2"], ["200 latency=5"]), """
        0 send a #1
        5 delivered a 200
        5 send b #1
        15 delivered b 200
        15 send c #1
        25 delivered c 200""")


@scorer.check("of one key, arrival counts before the place in the file")
def _():
    assert_trace(scenario("every=1 burst=9 parallel=3", ["late key=k at=5", "early key=k at=0", "same key=k at=5"]), """
        0 send early #1
        10 delivered early 200
        10 send late #1
        20 delivered late 200
        20 send same #1
        30 delivered same 200""")


# ---- dispatch: answers


@scorer.check("what each status makes of a message")
def _():
    statuses = (200, 201, 299, 300, 304, 399, 400, 404, 407, 408, 409, 428, 429, 430, 499, 500, 503, 599, 0)
    texts = [scenario("every=1 attempts=9 trip=9 base=40", ["a"], [f"{status} latency=7 retry-after=3"]) for status in statuses]
    found = {status: [event[2] for event in events][1] for status, events in zip(statuses, trace(*texts))}
    scorer.equal([found[status] for status in statuses], ["delivered"] * 3 + ["dead"] * 6 + ["retry"] + ["dead"] * 2 + ["retry"] + ["dead"] * 2 + ["retry"] * 4)
    scorer.equal(trace(*texts), [play(text) for text in texts])


@scorer.check("a message is dead with its last failure, and a 429 is none")
def _():
    assert_trace(scenario("every=1 attempts=3 base=20 trip=9", ["a"], ["503", "429 retry-after=5", "0", "429", "408"]), """
        0 send a #1
        10 retry a 503 30
        30 send a #2
        40 retry a 429 45
        40 paused 45
        45 send a #3
        55 retry a 0 95
        95 send a #4
        105 retry a 429 105
        105 send a #5
        115 dead a 408""")
    assert_trace(scenario("attempts=1", ["a"], ["500 retry-after=9"]), "0 send a #1\n10 dead a 500")


@scorer.check("the longer of wait and retry-after counts, and a failure pauses nobody else")
def _():
    assert_trace(scenario("every=1 burst=9 base=100 trip=9", ["a", "b at=12"], ["503 retry-after=250", "200", "500 retry-after=150", "200"]), """
        0 send a #1
        10 retry a 503 260
        12 send b #1
        22 delivered b 200
        260 send a #2
        270 retry a 500 470
        470 send a #3
        480 delivered a 200""")


# ---- dispatch: pause


@scorer.check("a pause holds everything back, and tokens grow meanwhile")
def _():
    assert_trace(scenario("every=100 burst=2 parallel=2", ["a", "b at=50", "c at=60", "d at=70"], ["429 retry-after=400"]), """
        0 send a #1
        10 retry a 429 410
        10 paused 410
        410 send b #1
        410 send c #1
        420 delivered b 200
        420 delivered c 200
        510 send d #1
        520 delivered d 200
        610 send a #2
        620 delivered a 200""")


@scorer.check("a pause is never cut short, and only a longer one is told")
def _():
    assert_trace(scenario("every=1 burst=9 parallel=4", ["a", "b", "c", "d"],
                          ["429 latency=10 retry-after=300", "429 latency=20 retry-after=100", "429 latency=30 retry-after=280", "429 latency=40"]), """
        0 send a #1
        0 send b #1
        0 send c #1
        0 send d #1
        10 retry a 429 310
        10 paused 310
        20 retry b 429 120
        30 retry c 429 310
        40 retry d 429 40
        310 send d #2
        310 send b #2
        310 send a #2
        310 send c #2
        320 delivered d 200
        320 delivered b 200
        320 delivered a 200
        320 delivered c 200""")


# ---- dispatch: breaker


@scorer.check("failures in a row open the breaker, across messages")
def _():
    assert_trace(scenario("every=1 burst=9 base=1000 trip=3 cool=200", ["a", "b", "c", "d"], ["500 times=3"]), """
        0 send a #1
        10 retry a 500 1010
        10 send b #1
        20 retry b 500 1020
        20 send c #1
        30 retry c 500 1030
        30 opened 230
        230 send d #1
        240 delivered d 200
        240 closed
        1010 send a #2
        1020 delivered a 200
        1020 send b #2
        1030 delivered b 200
        1030 send c #2
        1040 delivered c 200""")


@scorer.check("a success or a rejection in between starts the count again, a 429 does not")
def _():
    for between, opens in (("200", False), ("404", False), ("429", True)):
        text = scenario("every=1 burst=9 base=1000 trip=2 cool=50", ["a", "b", "c"], ["500", between, "500"])
        events = trace(text)[0]
        scorer.equal(["opened" in [event[2] for event in events], events], [opens, play(text)])


@scorer.check("one probe at a time, whatever the limit is")
def _():
    assert_trace(scenario("every=1 burst=9 parallel=5 base=10 trip=1 cool=100", ["a", "b at=20", "c at=21"], ["0", "200 latency=25"]), """
        0 send a #1
        10 retry a 0 20
        10 opened 110
        110 send a #2
        135 delivered a 200
        135 closed
        135 send b #1
        135 send c #1
        145 delivered b 200
        145 delivered c 200""")


@scorer.check("a probe that fails opens the breaker again, at its first failure")
def _():
    assert_trace(scenario("every=1 burst=9 base=10 trip=2 cool=100 attempts=4", ["a"], ["500 times=3"]), """
        0 send a #1
        10 retry a 500 20
        20 send a #2
        30 retry a 500 50
        30 opened 130
        130 send a #3
        140 retry a 500 180
        140 opened 240
        240 send a #4
        250 delivered a 200
        250 closed""")


@scorer.check("a probe that is rejected closes the breaker, and the count starts again")
def _():
    assert_trace(scenario("every=1 burst=9 base=500 trip=2 cool=100", ["a", "b", "c", "d", "e"], ["500", "500", "410", "500", "200"]), """
        0 send a #1
        10 retry a 500 510
        10 send b #1
        20 retry b 500 520
        20 opened 120
        120 send c #1
        130 dead c 410
        130 closed
        130 send d #1
        140 retry d 500 640
        140 send e #1
        150 delivered e 200
        510 send a #2
        520 delivered a 200
        520 send b #2
        530 delivered b 200
        640 send d #2
        650 delivered d 200""")


@scorer.check("after a probe that got a 429 the next request is the probe")
def _():
    assert_trace(scenario("every=1 burst=9 parallel=3 base=50 trip=1 cool=100", ["a", "b", "c at=5"],
                          ["500 latency=10", "500 latency=12", "500 latency=8", "429 retry-after=70", "200 latency=30"]), """
        0 send a #1
        0 send b #1
        5 send c #1
        10 retry a 500 60
        10 opened 110
        12 retry b 500 62
        13 retry c 500 63
        110 send a #2
        120 retry a 429 190
        120 paused 190
        190 send b #2
        220 delivered b 200
        220 closed
        220 send c #2
        220 send a #3
        230 delivered c 200
        230 delivered a 200""")


@scorer.check("answers to requests from before the breaker changed are none of its business")
def _():
    assert_trace(scenario("every=1 burst=9 parallel=9 base=50 trip=1 cool=30", ["a", "b", "c", "d"],
                          ["500 latency=10", "200 latency=20", "500 latency=45", "500 latency=70", "200 latency=20", "200 latency=5"]), """
        0 send a #1
        0 send b #1
        0 send c #1
        0 send d #1
        10 retry a 500 60
        10 opened 40
        20 delivered b 200
        45 retry c 500 95
        60 send a #2
        70 retry d 500 120
        80 delivered a 200
        80 closed
        95 send c #2
        100 delivered c 200
        120 send d #2
        130 delivered d 200""")


@scorer.check("late answers do not count after the breaker was closed, either")
def _():
    assert_trace(scenario("every=1 burst=9 parallel=9 base=500 trip=1 cool=20", ["a", "b", "c", "d at=15"],
                          ["500 latency=10", "500 latency=60", "429 latency=35 retry-after=40", "200 latency=10"]), """
        0 send a #1
        0 send b #1
        0 send c #1
        10 retry a 500 510
        10 opened 30
        30 send d #1
        35 retry c 429 75
        35 paused 75
        40 delivered d 200
        40 closed
        60 retry b 500 560
        75 send c #2
        85 delivered c 200
        510 send a #2
        520 delivered a 200
        560 send b #2
        570 delivered b 200""")


@scorer.check("tokens grow while the breaker is open, and a message may expire")
def _():
    assert_trace(scenario("every=50 burst=2 parallel=2 base=10 trip=1 cool=500", ["a", "b at=5", "c at=20 ttl=480"], ["0 latency=4"]), """
        0 send a #1
        4 retry a 0 14
        4 opened 504
        500 expired c
        504 send b #1
        514 delivered b 200
        514 closed
        514 send a #2
        524 delivered a 200""")


# ---- dispatch: expiry


@scorer.check("a message expires to the millisecond, before something is sent")
def _():
    assert_trace(scenario("every=100", ["a at=3", "b at=3 ttl=100", "c at=4 ttl=100", "d at=0 ttl=500"]), """
        0 send d #1
        10 delivered d 200
        100 send a #1
        103 expired b
        104 expired c
        110 delivered a 200""")
    assert_trace(scenario("every=100", ["a", "b ttl=100", "c at=50 ttl=51"]), """
        0 send a #1
        10 delivered a 200
        100 expired b
        100 send c #1
        110 delivered c 200""")


@scorer.check("a request that is under way is not called off")
def _():
    assert_trace(scenario("every=1 burst=9 parallel=2 base=10", ["a ttl=50", "b ttl=50"], ["200 latency=90", "500 latency=60"]), """
        0 send a #1
        0 send b #1
        60 retry b 500 70
        60 expired b
        90 delivered a 200""")


@scorer.check("a message that waits to be sent again expires in time")
def _():
    assert_trace(scenario("every=1 burst=9 base=100 parallel=3", ["a ttl=60 key=k", "b ttl=10", "c key=k", "d ttl=111"], ["500", "429", "500", "200"]), """
        0 send a #1
        0 send b #1
        0 send d #1
        10 retry a 500 110
        10 retry b 429 10
        10 retry d 500 110
        10 expired b
        60 expired a
        60 send c #1
        70 delivered c 200
        110 send d #2
        120 delivered d 200""")


@scorer.check("answers come before arrivals, and arrivals before sending")
def _():
    assert_trace(scenario("every=1 burst=9 trip=1 cool=10 base=20", ["a", "b at=10", "c at=20"], ["500 latency=10", "500 latency=10"]), """
        0 send a #1
        10 retry a 500 30
        10 opened 20
        20 send b #1
        30 retry b 500 50
        30 opened 40
        40 send c #1
        50 delivered c 200
        50 closed
        50 send a #2
        60 delivered a 200
        60 send b #2
        70 delivered b 200""")


@scorer.check("expiries of one moment are in the order of arrival, and then of the file")
def _():
    assert_trace(scenario("every=9999", ["x", "c at=30 ttl=70", "a at=20 ttl=80", "b at=20 ttl=80"]), """
        0 send x #1
        10 delivered x 200
        100 expired a
        100 expired b
        100 expired c""")


# ---- everything together


@scorer.check("a hundred random scenarios")
def _():
    dice = random.Random(20261121)
    texts = []
    for _ in range(100):
        pick = dice.choice
        lines = []
        for name in ("e", "f")[:pick((1, 1, 2))]:
            lines.append(f"endpoint {name} every={pick((1, 10, 60))} burst={pick((1, 2, 5))} parallel={pick((1, 2, 4))} attempts={pick((1, 2, 4))} "
                         f"base={pick((5, 40))} cap={pick((20, 70, 900))} trip={pick((1, 2, 3))} cool={pick((15, 60, 200))}")
            for number in range(dice.randrange(3, 14)):
                lines.append(f"message {name}{number} {name} at={dice.randrange(0, 120, 5)}" + pick(("", "", " key=k", " key=l"))
                             + pick(("", "", f" ttl={dice.randrange(10, 200, 5)}")))
            for _ in range(dice.randrange(2, 25)):
                lines.append(f"answer {name} {pick((200, 200, 200, 404, 408, 429, 500, 503, 0))} latency={pick((1, 5, 10, 35, 80))}"
                             + pick(("", "", f" retry-after={pick((5, 30, 120))}")))
        texts.append("\n".join(lines) + "\n")
    scorer.equal(trace(*texts), [play(text) for text in texts])


@scorer.check("nothing given, nothing done")
def _():
    scorer.equal(trace("", "endpoint e\n", "endpoint e\nendpoint f\nmessage a f\n"),
                 [[], [], [[0, "f", "send", "a", 1, 0, 0], [10, "f", "delivered", "a", 0, 200, 0]]])


@scorer.check("the same scenario gives the same events, and is left as it was")
def _():
    text = scenario("every=1 burst=9 parallel=9", ["c at=9", "b key=k", "a key=k"], ["500"])
    scorer.equal(trace(*[text] * 5), [play(text)] * 5)


@scorer.check("the command prints the trace and the summary")
def _():
    ended = program.run("bin/courier", "examples/outage.txt", files={"examples/outage.txt": scenario("every=1 base=5", ["a", "b ttl=12"], ["503"])})
    scorer.equal([ended.exit_code, ended.stdout.split("\n")], [0, [
        "      0 e send a #1", "     10 e retry a (503) at 15", "     10 e send b #1", "     20 e delivered b (200)", "     20 e send a #2",
        "     30 e delivered a (200)", "e: 3 requests, 2 delivered, 0 dead, 0 expired, 1 to be sent again", ""]])


scorer.finish()

# CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
"""Hidden checks of polyglot/polyglot-sensor-frames."""
import pathlib, sys
sys.dont_write_bytecode = True
sys.path[:0] = [str(pathlib.Path(__file__).parent), *(f"{up}/scorers/python" for up in pathlib.Path(__file__).resolve().parents)]
import random
import struct

from cab_scorer import Scorer

scorer = Scorer()
subject = scorer.python(".")
device = scorer.program(
    ["sh", "-c", "gcc -std=c11 -O1 -fsanitize=undefined -fno-sanitize-recover=undefined -o mkframes device/*.c"],
    files={"mkframes.py": """
import json, subprocess
texts = json.loads(input())["texts"]
answers = []
for arguments, text in texts:
    ended = subprocess.run(["./mkframes", *arguments], input=text.encode(), capture_output=True, timeout=5)
    answers.append([ended.returncode, ended.stdout.hex(), ended.stderr.decode(errors="replace")])
print(json.dumps(answers))
"""})


# ---- the format, written down once more

def crc(data):
    register = 0xFFFF
    for byte in data:
        register ^= byte << 8
        for _ in range(8):
            register = (register << 1 ^ 0x1021 if register & 0x8000 else register << 1) & 0xFFFF
    return register


def varint(number):
    groups = b""
    while number > 127:
        groups += bytes([number & 127 | 128])
        number >>= 7
    return groups + bytes([number])


def signed(number):
    return varint(2 * number if number >= 0 else -2 * number - 1)


def closed(body):
    return b"\xa5" + body + crc(body).to_bytes(2, "little")


def v1(*samples):
    return closed(bytes([1, len(samples)]) + b"".join(struct.pack("<IBi", *sample) for sample in samples))


def v2(payload, flags=0):
    return closed(bytes([2, flags]) + varint(len(payload)) + payload)


def payload(samples, lost=0):
    out = (varint(lost) if lost else b"") + varint(len(samples))
    last, values = 0, {}
    for time, channel, value in samples:
        out += varint(time - last) + bytes([channel]) + signed(value - values.get(channel, 0))
        last, values[channel] = time, value
    return out


def frames_of(entries):
    """What a device has to write: entries are samples (time, channel, thousandths) or numbers of lost ones."""
    out, samples, lost, size, values = [], [], 0, 1, {}

    def flush():
        nonlocal samples, lost, size, values
        if samples or lost:
            out.append(v2(payload(samples, lost), 1 if lost else 0))
        samples, lost, size, values = [], 0, 1, {}

    def cost(entry):
        time, channel, value = entry
        return len(varint(time - (samples[-1][0] if samples else 0))) + 1 + len(signed(value - values.get(channel, 0)))

    for entry in entries:
        if isinstance(entry, int):
            if samples:
                flush()
            lost = min(lost + entry, 2**32 - 1)
            size = 1 + len(varint(lost))
            continue
        if samples and (len(samples) == 64 or entry[0] < samples[-1][0] or size + cost(entry) > 240):
            flush()
        size += cost(entry)
        samples.append(entry)
        values[entry[1]] = entry[2]
    flush()
    return b"".join(out)


def text_of(entries):
    return "".join(f"!lost {entry}\n" if isinstance(entry, int) else f"{entry[0]} {entry[1]} {decimal(entry[2])}\n" for entry in entries)


def decimal(thousandths):
    sign, rest = "-" if thousandths < 0 else "", abs(thousandths)
    return f"{sign}{rest // 1000}.{rest % 1000:03}"


# ---- asking both sides

def write(*texts):
    """Per text: exit code, bytes in hexadecimal, standard error."""
    return device.ask("python3", "mkframes.py", texts=texts)


def holds(*streams):
    """Fails unless the device writes these streams as the format wants them."""
    answers = write(*[[[], text_of(entries)] for entries in streams])
    scorer.equal([answer[:2] for answer in answers], [right(entries) for entries in streams])


def right(entries):
    return [0, frames_of(entries).hex()]


READ = """
from collector.reader import read_frames

def plain(data):
    reading = read_frames(bytes.fromhex(data))
    return [[[frame.version, frame.lost, [[s.time_ms, s.channel, s.thousandths] for s in frame.samples]] for frame in reading.frames],
            reading.damaged, reading.incomplete]

result = [plain(data) for data in all_data]
"""


def read(*all_data):
    return subject.observe(READ, all_data=[data.hex() for data in all_data])


A, B, C = v2(payload([(10, 1, 5)])), v2(payload([(20, 2, -6), (21, 2, 7)])), v1((3, 9, 1))
READ_A, READ_B, READ_C = [2, 0, [[10, 1, 5]]], [2, 0, [[20, 2, -6], [21, 2, 7]]], [1, 0, [[3000, 9, 1]]]


# ---- the device

@scorer.check("the device writes the example of the format")
def _():
    scorer.equal(write([[], "1000 1 0.5\n1250 1 0.25\n1250 2 -1\n"]), [[0, "a502000f03e80701e807fa0101f3030002cf0f9619", ""]])


@scorer.check("the Makefile builds the device")
def _():
    ended = scorer.run(["sh", "-c", "make -s device/mkframes >&2 && echo '7 1 2' | device/mkframes | od -An -tx1 | tr -d ' \\n'"], timeout=30)
    scorer.equal([ended.exit_code, ended.stdout], [0, frames_of([(7, 1, 2000)]).hex()])


@scorer.check("a change of value may be as large as the range allows")
def _():
    entries = [(1, 1, 2**31 - 1), (2, 1, -2**31), (3, 1, 2**31 - 1), (4, 2, -2**31), (5, 2, 0)]
    holds(entries)


@scorer.check("every channel has its own last value, in this frame only")
def _():
    entries = [(1, 0, 100), (2, 255, 200), (3, 0, 101), (4, 255, 201), (2, 0, 102), (3, 255, 202)]
    holds(entries)


@scorer.check("a frame has 64 samples and no more")
def _():
    holds(*[[(time, 1, 0) for time in range(count)] for count in (63, 64, 65, 129)])


@scorer.check("a payload has 240 bytes and no more")
def _():
    exact = [[(2**50, 7, 2**31 - 1)] + [(2**50 + n, 7, (2**31 - 1) * (-1) ** n) for n in range(1, 33)] + [(2**50 + 40, 8, last), (2**50 + 41, 8, 0), (2**50 + 42, 8, 1)]
             for last in (0, 63, 64, 8191, 8192)]
    dice = random.Random(240)
    mixed = [[(2**40 + n, dice.randrange(256), dice.choice([0, 70, 9000, 2_000_000, 2**31 - 1])) for n in range(70)]
             for _ in range(12)]
    holds(*exact, *mixed)


@scorer.check("time that goes back begins a frame, time that stands does not")
def _():
    entries = [(100, 1, 1), (100, 1, 2), (99, 1, 3), (99, 1, 3), (0, 1, 4), (5, 1, 5)]
    holds(entries)


@scorer.check("lost samples are in the next frame")
def _():
    holds([3, (1, 1, 1)], [(1, 1, 1), 200, (2, 1, 1), (1, 1, 1)], [(5, 1, 1), 1, (4, 1, 1), 2**32 - 1, (9, 1, 1)])


@scorer.check("adjacent reports of lost samples are added up")
def _():
    holds([1, 2, (1, 1, 1)], [(1, 1, 1), 127, 1, 1], [2**32 - 2, 1, (1, 1, 1)], [2**32 - 1, 5, 2**32 - 1, (1, 1, 1)])


@scorer.check("lost samples at the end are a frame without samples")
def _():
    holds([9], [(1, 1, 1), 9], [(time, 1, 0) for time in range(64)] + [9])


@scorer.check("the number of lost samples takes room in the payload")
def _():
    holds(*[[lost] + [(2**50 + n, 7, (2**31 - 1) * (-1) ** n) for n in range(60)] for lost in (1, 200, 2**32 - 1)])


@scorer.check("varints are as short as can be, up to the largest time")
def _():
    entries = []
    for step in (0, 1, 127, 128, 16383, 16384, 2**21 - 1, 2**21, 2**35):
        entries.append(((entries[-1][0] if entries else 0) + step, 1, 0))
    entries += [(2**53 - 1, 1, 63), (2**53 - 1, 2, -64), (2**53 - 1, 3, 64), (2**53 - 1, 4, -65)]
    holds(entries)
    holds(*[[(time, 1, 0)] for time in (0, 127, 128, 2**53 - 1)])


@scorer.check("no samples are no bytes")
def _():
    scorer.equal([answer[:2] for answer in write([[], ""], [[], "# nothing\n\n  \n"], [["--v1"], "!lost 4\n"])], [[0, ""]] * 3)


@scorer.check("comments, empty lines and spaces do not matter")
def _():
    text = "# a\n\n  12\t 3   0.5  \n\n#!lost 4\n!lost   2 \n13 3 1\r\n"
    scorer.equal(write([[], text])[0][:2], right([(12, 3, 500), 2, (13, 3, 1000)]))


@scorer.check("a wrong line is named, and what came before it is written")
def _():
    wrong = ["!lost", "!lost 0", "!lost 4294967296", "!lost -1", "!lost 3 4", "!lost3", "!found 3", "!", "5 1", "5 256 1", "x 1 1",
             "9007199254740992 1 1", "5 1 7.", "5 1 .5", "5 1 1.2345", "5 1 2147483.648", "5 1 -2147483.649", "5 1 1 1"]
    answers = write(*[[[], f"1 1 1\n# note\n{line}\n2 1 1\n"] for line in wrong])
    scorer.equal([[answer[0], answer[1], answer[2].startswith("line 3: ")] for answer in answers], [[2, frames_of([(1, 1, 1000)]).hex(), True]] * len(wrong))


@scorer.check("lost samples before a wrong line are written, too")
def _():
    scorer.equal(write([[], "1 1 1\n!lost 7\nwrong\n"])[0][:2], [2, frames_of([(1, 1, 1000), 7]).hex()])


@scorer.check("version 1 is written as ever")
def _():
    samples = [(n * 700, n, n * 1000 - 5000) for n in range(40)]
    seconds = [(time // 1000, channel, value) for time, channel, value in samples]
    expected = b"".join(v1(*seconds[at:at + 16]) for at in range(0, 40, 16))
    scorer.equal(write([["--v1"], text_of(samples)])[0][:2], [0, expected.hex()])


@scorer.check("version 1 drops milliseconds and lost samples")
def _():
    scorer.equal(write([["--v1"], "1999 1 -0.001\n!lost 3\n500 2 1\n"])[0][:2], [0, v1((1, 1, -1), (0, 2, 1000)).hex()])


@scorer.check("an option that is not known is still refused")
def _():
    scorer.equal([answer[:2] for answer in write([["--v2"], "1 1 1\n"], [["--v1", "--v1"], "1 1 1\n"])], [[2, ""]] * 2)


@scorer.check("version 1 says when it cannot hold a time")
def _():
    text = "4294967295999 1 1\n4294967296000 1 1\n"
    [[exit_code, out, error]] = write([["--v1"], text])
    scorer.equal([exit_code, out, error], [2, v1((2**32 - 1, 1, 1000)).hex(), "line 2: time is too large for version 1\n"])
    scorer.equal(write([[], text])[0][:2], right([(4294967295999, 1, 1000), (4294967296000, 1, 1000)]))


@scorer.check("forty streams of samples, byte for byte")
def _():
    holds(*[stream(random.Random(seed)) for seed in range(40)])


def stream(dice):
    entries, time = [], dice.randrange(2**41)
    for _ in range(dice.randrange(1, 200)):
        time = max(0, time + dice.choice([0, 1, 10, 130, 20_000, -5 if dice.random() < 0.2 else 3]))
        entries.append((time, dice.choice([0, 1, 1, 1, 200]), dice.choice([0, 5, -5, 80, -9000, dice.randrange(-2**31, 2**31)])))
        if dice.random() < 0.03:
            entries.append(dice.choice([1, 127, 128, 100_000]))
    return entries


# ---- the collector

@scorer.check("the collector reads the example of the format")
def _():
    scorer.equal(read(bytes.fromhex("a502000f03e80701e807fa0101f3030002cf0f9619")),
                 [[[[2, 0, [[1000, 1, 500], [1250, 1, 250], [1250, 2, -1000]]]], 0, False]])


@scorer.check("both versions may follow each other")
def _():
    scorer.equal(read(C + A + C + B, b""), [[[READ_C, READ_A, READ_C, READ_B], 0, False], [[], 0, False]])


@scorer.check("lost samples are read, with and without samples")
def _():
    data = v2(payload([(1, 1, 1)], lost=300), 1) + v2(payload([], lost=2**32 - 1), 1)
    scorer.equal(read(data), [[[[2, 300, [[1, 1, 1]]], [2, 2**32 - 1, []]], 0, False]])


@scorer.check("the largest frames and numbers are read")
def _():
    extreme = [(2**53 - 1, 255, 2**31 - 1), (2**53 - 1, 255, -2**31), (2**53 - 1, 0, -2**31)]
    many = [(n, 1, n) for n in range(64)]
    full = next(samples for samples in ([(2**40 + n * step, 1, 2**31 - 1 - (n % 2) * 2**31) for n in range(24)] + [(2**40 + 24 * step, 2, 0)] * extra
                                        for step in (1, 200, 20_000) for extra in range(14)) if len(payload(samples)) == 240)
    scorer.equal(read(v2(payload(extreme)), v2(payload(many)), v2(payload(full))),
                 [[[[2, 0, [list(sample) for sample in samples]]], 0, False] for samples in (extreme, many, full)])


BROKEN = {
    "an unknown version": closed(b"\x03\x00" + varint(4) + payload([(1, 1, 1)])),
    "version 1 without samples": closed(b"\x01\x00"),
    "version 1 with 17 samples": v1(*[(1, 1, 1)] * 17),
    "an unknown flag": v2(payload([(1, 1, 1)]), 2),
    "a payload of 241 bytes": v2(payload([(2**40 + n, 1, 2**31 - 1 - (n % 2) * 2**31) for n in range(31)] + [(2**41, 2, 0)] * 4)[:241].ljust(241, b"\0")),
    "no samples and none lost": v2(b"\x00"),
    "65 samples": v2(payload([(1, 1, 0)] * 65)),
    "a lost number of 0": v2(b"\x00" + payload([(1, 1, 1)]), 1),
    "a lost number of 2^32": v2(varint(2**32) + payload([(1, 1, 1)]), 1),
    "a varint with an empty last group": v2(b"\x01\x81\x00\x01\x02"),
    "a length with an empty last group": closed(b"\x02\x00\x84\x00" + payload([(1, 1, 1)])),
    "a varint of 2^64": v2(b"\x02" + varint(1) + b"\x01\x02" + varint(2**64) + b"\x01\x02"),
    "a time of 2^53": v2(payload([(2**53, 1, 1)])),
    "a time that adds up to 2^53": v2(payload([(2**53 - 1, 1, 1), (2**53, 1, 1)])),
    "a value of 2^31": v2(payload([(1, 1, 2**31)])),
    "a value below -2^31": v2(payload([(1, 1, -2**31), (1, 1, -2**31 - 1)])),
    "a sample less than said": v2(b"\x02" + payload([(1, 1, 1)])[1:]),
    "a byte more than said": v2(payload([(1, 1, 1)]) + b"\x00"),
    "a wrong checksum": A[:-1] + bytes([A[-1] ^ 1]),
    "a wrong byte": A[:6] + bytes([A[6] ^ 64]) + A[7:],
}


def refused(*names):
    readings = read(*[B + BROKEN[name] + C for name in names])
    scorer.equal([[name, reading] for name, reading in zip(names, readings)], [[name, [[READ_B, READ_C], 1, False]] for name in names])


@scorer.check("a frame with a wrong checksum or byte is damage")
def _():
    refused("a wrong checksum", "a wrong byte")


@scorer.check("unknown versions and flags are damage")
def _():
    refused("an unknown version", "an unknown flag")


@scorer.check("too many or too few samples are damage")
def _():
    refused("version 1 without samples", "version 1 with 17 samples", "no samples and none lost", "65 samples", "a payload of 241 bytes")


@scorer.check("a payload that does not end where it should is damage")
def _():
    refused("a sample less than said", "a byte more than said")


@scorer.check("a varint that is longer than it has to be is damage")
def _():
    refused("a varint with an empty last group", "a length with an empty last group", "a varint of 2^64")


@scorer.check("numbers out of their range are damage")
def _():
    refused("a lost number of 0", "a lost number of 2^32", "a time of 2^53", "a time that adds up to 2^53", "a value of 2^31", "a value below -2^31")


@scorer.check("a frame inside of a damaged one is found")
def _():
    inside = b"\xa5\x02\x00" + varint(len(A) + len(B) + 5) + b"\x01" + A + b"\x00\x00" + B + b"\x01\x02\x03\x04"
    scorer.equal(read(inside), [[[READ_A, READ_B], 3, False]])


@scorer.check("skipped bytes that are adjacent are one stretch")
def _():
    noise = b"\xa5\x07noise\xa5\xa5\x02\xff"
    scorer.equal(read(noise + A, A + noise, A + noise + B + b"x" + C, noise, b"x"),
                 [[[READ_A], 1, False], [[READ_A], 1, False], [[READ_A, READ_B, READ_C], 2, False], [[], 1, False], [[], 1, False]])


@scorer.check("a frame that the file cuts off is incomplete, and no damage")
def _():
    cut = [A + B[:end] for end in range(1, len(B))] + [C[:end] for end in range(1, len(C))]
    expected = [[[READ_A], 0, True]] * (len(B) - 1) + [[[], 0, True]] * (len(C) - 1)
    scorer.equal(read(*cut), expected)


@scorer.check("damage before a frame that is cut off counts")
def _():
    scorer.equal(read(A + b"xx" + B[:7], b"x" + C[:5]), [[[READ_A], 1, True], [[], 1, True]])


@scorer.check("what only looks cut off is damage when a frame follows")
def _():
    header = b"\xa5\x02\x00\xf0\x01\x01"
    scorer.equal(read(header + A, A + header + C + B[:5]), [[[READ_A], 1, False], [[READ_A, READ_C], 1, True]])


@scorer.check("the collector prints samples and counts")
def _():
    data = v2(payload([(1700000000250, 3, -12500), (1700000000251, 4, 7)], lost=3), 1) + C
    scorer.equal(collected(data), [0, "time_ms,channel,value\n1700000000250,3,-12.500\n1700000000251,4,0.007\n3000,9,0.001\n",
                                   "frames 2, samples 3, lost 3, damaged 0\n"])
    scorer.equal(collected(data, "--channel", "4"), [0, "time_ms,channel,value\n1700000000251,4,0.007\n", "frames 2, samples 3, lost 3, damaged 0\n"])


@scorer.check("the collector's exit code tells of damage, not of an incomplete end")
def _():
    scorer.equal([collected(A + b"x")[::2], collected(b"x" + A + B[:4])[::2], collected(A + B[:4])[::2]],
                 [[3, "frames 1, samples 1, lost 0, damaged 1\n"], [3, "frames 1, samples 1, lost 0, damaged 1\n"], [0, "frames 1, samples 1, lost 0, damaged 0\n"]])


def collected(data, *arguments):
    return subject.observe("""
        import io, contextlib, runpy, sys
        class Input:
            buffer = io.BytesIO(bytes.fromhex(data))
        sys.stdin, sys.argv = Input, ["collector", "-", *arguments]
        out, error = io.StringIO(), io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(error):
            try:
                runpy.run_module("collector", run_name="__main__")
                code = 0
            except SystemExit as ended:
                code = ended.code
        result = [code, out.getvalue(), error.getvalue()]
        """, data=data.hex(), arguments=arguments)


# ---- both

@scorer.check("what the device writes, the collector reads")
def _():
    streams = [stream(random.Random(1000 + seed)) for seed in range(30)]
    answers = write(*[[[], text_of(entries)] for entries in streams])
    readings = read(*[bytes.fromhex(answer[1]) for answer in answers])
    scorer.equal([[sample for frame in frames for sample in frame[2]] for frames, _, _ in readings],
                 [[list(entry) for entry in entries if not isinstance(entry, int)] for entries in streams])
    scorer.equal([[sum(frame[1] for frame in frames), damaged, incomplete] for frames, damaged, incomplete in readings],
                 [[sum(entry for entry in entries if isinstance(entry, int)), 0, False] for entries in streams])


scorer.finish()

# CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
"""Hidden checks of the library yardstick."""
import pathlib, sys
sys.dont_write_bytecode = True
sys.path[:0] = [str(pathlib.Path(__file__).parent), *(f"{up}/scorers/python" for up in pathlib.Path(__file__).resolve().parents)]
import random
from fractions import Fraction

from cab_scorer import Scorer

scorer = Scorer()
RUSTC = "rustc --edition 2021 --cap-lints allow -C debuginfo=0 -C codegen-units=1"
program = scorer.program(
    f"{RUSTC} --crate-type rlib --crate-name yardstick -o cab/libyardstick.rlib src/lib.rs".split(),
    ["sh", "-c", f"{RUSTC} --extern yardstick=cab/libyardstick.rlib -o cab/driver cab/driver.rs & driver=$!; "
                 f"{RUSTC} --extern yardstick=cab/libyardstick.rlib -o cab/yardstick src/main.rs && wait $driver"],
    files={"cab/driver.rs": pathlib.Path(__file__).with_name("driver.rs").read_text()})


def ask(*sessions):
    """The driver's answers: for each session, the answer to each of its lines."""
    ended = program.run("cab/driver", stdin="".join("\t".join(session) + "\n" for session in sessions))
    answers = [line.split("\t") for line in ended.stdout.split("\n")[:-1]]
    scorer.equal([ended.exit_code, len(answers)], [0, len(sessions)], "the program ended without a result")
    return answers


def decimal(value, digits):
    scaled = abs(value) * 10 ** digits
    rounded = int(scaled + Fraction(1, 2))
    if not rounded:
        return "0"
    whole, rest = divmod(rounded, 10 ** digits)
    text = f"{whole}.{rest:0{digits}}".rstrip("0").rstrip(".") if digits else str(whole)
    return "-" + text if value < 0 else text


def words(value, unit):
    value = Fraction(value)
    return " ".join([str(value), unit.replace(" ", "_"), *(decimal(value, digits) for digits in (0, 3, 6))])


def gives(*cases):
    """Each case: a line, the exact value, and the unit if there is one."""
    answers = ask(*([case[0]] for case in cases))
    scorer.equal(answers, [[words(case[1], case[2] if len(case) == 3 else "")] for case in cases])


def fails(*cases):
    """Each case: a line, the kind of its error, and the column."""
    scorer.equal(ask(*([line] for line, _, _ in cases)), [[f"error {kind} {column}"] for _, kind, column in cases], "wrong error")


def yardstick(*arguments, **files):
    return program.run("cab/yardstick", *arguments, files={name.replace("_", "."): text for name, text in files.items()})


LARGEST = 2 ** 127 - 1

# ---- numbers


@scorer.check("numbers in every notation")
def _():
    gives(("12", 12), ("007", 7), ("1_000", 1000), ("1_000.250_5", Fraction(20005, 20) + Fraction(5, 10000)), ("0.125", Fraction(1, 8)), ("3e2", 300), ("3E+2", 300), ("25e-3", Fraction(1, 40)), ("1.5e1", 15), ("1.25e1", Fraction(25, 2)), ("0", 0),
          ("0.0e50", 0), ("0e99999", 0))


@scorer.check("what is no number is an error where it begins")
def _():
    fails(("1_", "Syntax", 2), ("1__0", "Syntax", 2), ("_1", "Syntax", 1), (".5", "Syntax", 1), ("5.", "Syntax", 2), ("1.2.3", "Syntax", 4), ("1 2", "Syntax", 3), ("1,5", "Syntax", 2), ("1e", "UnknownName", 2), ("3e x", "UnknownName", 2))


@scorer.check("large numbers fit up to 127 bits")
def _():
    answers = ask([str(LARGEST)], [f"-{LARGEST}"], [f"1/{LARGEST}"], ["1e38"], ["1e-38"], ["0.5e-37"], [f"{LARGEST} - 1 + 1"])
    scorer.equal([answer[0].split(" ")[0] for answer in answers], [str(LARGEST), str(-LARGEST), f"1/{LARGEST}", str(10 ** 38), f"1/{10 ** 38}", f"1/{2 * 10 ** 37}", str(LARGEST)])


@scorer.check("numbers that do not fit are too large")
def _():
    fails((str(2 ** 127), "TooLarge", 1), ("2 + 1e39", "TooLarge", 5), ("1e-39", "TooLarge", 1), ("1e100", "TooLarge", 1), ("1e99999999999", "TooLarge", 1), (f"{LARGEST} + 1", "TooLarge", len(str(LARGEST)) + 2), (f"-{LARGEST} - 1", "TooLarge", len(str(LARGEST)) + 3),
          ("1e20 * 1e20", "TooLarge", 6), ("10^39", "TooLarge", 3), ("1e-20 * 1e-20", "TooLarge", 7), ("1e-20/1e20", "TooLarge", 6), ("1e36 km", "TooLarge", 6))


@scorer.check("products and quotients that fit are computed, whatever is between")
def _():
    gives(("(1e30/3) * (3/1e30)", 1), ("(1e30/7) / (1e30/7)", 1), ("(7/1e30) * (1e30/49)", Fraction(1, 7)), ("(1e-30*3) / (1e-30/5)", 15), ("1e25/7 * 1e-25", Fraction(1, 7)))


@scorer.check("sums of fractions with a common denominator fit")
def _():
    answers = ask(["1e-38 + 1e-38"], ["3e-38 - 1e-38"], ["1/3e37 + 1/6e37"])
    scorer.equal([answer[0].split(" ")[0] for answer in answers], [f"1/{5 * 10 ** 37}", f"1/{5 * 10 ** 37}", f"1/{2 * 10 ** 37}"])


@scorer.check("what is too large to be rounded says so")
def _():
    scorer.equal(ask(["1e37"], ["1e33"]), [[f"{10 ** 37}  {10 ** 37} TooLarge TooLarge"], [f"{10 ** 33}  {10 ** 33} {10 ** 33} TooLarge"]])


# ---- operations


@scorer.check("operators bind as README.md says")
def _():
    gives(("1 + 2 * 3 - 4 / 2", 5), ("2 * 3 ^ 2", 18), ("2 ^ 3 ^ 2", 512), ("-2 ^ 2", -4), ("(-2) ^ 2", 4), ("2 ^ -2", Fraction(1, 4)), ("2 ^ -1 ^ 2", Fraction(1, 2)), ("10 - 4 - 3", 3), ("24 / 4 / 2", 3), ("24 / 4 * 2", 12), ("2 - -3", 5), ("--3", 3), ("2 * -3", -6),
          ("-2 m * -3", 6, "m"), ("(1 + 2) * (3 - 5)", -6), ("((7))", 7), ("1+2*3", 7))


@scorer.check("a name after something is a factor that binds more than a sign")
def _():
    gives(("6 m / 2 s", 3, "m/s"), ("6 m / 2 s * 2 s", 6, "m"), ("2 h kW to kJ", 7200, "kJ"), ("3 m^2", 3, "m^2"), ("(1 + 2) m", 3, "m"), ("m", 1, "m"), ("-3 m", -3, "m"), ("2 m s^-1", 2, "m/s"), ("2^2 m", 4, "m"), ("12 m / 3 m", 4), ("2 abs(-3) m", 6, "m"))


@scorer.check("powers, also of fractions and units")
def _():
    gives(("2^0", 1), ("0^0", 1), ("0^5", 0), ("(2/3)^3", Fraction(8, 27)), ("(2/3)^-3", Fraction(27, 8)), ("(-2)^3", -8), ("(-2)^-3", Fraction(-1, 8)), ("(2 m)^3", 8, "m^3"), ("(2 m/s)^-2", Fraction(1, 4), "s^2/m^2"), ("1^100", 1), ("1^-100", 1), ("2^100", 2 ** 100), ("(1 m)^100", 1, "m^100"),
          ("(1 s)^-100", 1, "1/s^100"), ("2^(4/2)", 4), ("(5 m)^0", 1))


@scorer.check("exponents that are not possible")
def _():
    fails(("2 ^ 0.5", "BadExponent", 3), ("2 ^ (1 m)", "BadExponent", 3), ("1 ^ 101", "BadExponent", 3), ("1 ^ -101", "BadExponent", 3), ("(1 m^2) ^ 51", "BadExponent", 9), ("(1/m^2) ^ 51", "BadExponent", 9), ("0 ^ -1", "DivisionByZero", 3))
    gives(("(1 m^2) ^ 50", 1, "m^100"), ("(1/m^2)^50", 1, "1/m^100"))


@scorer.check("division by zero is an error at its sign")
def _():
    fails(("1 / 0", "DivisionByZero", 3), ("0 m / (2 - 2)", "DivisionByZero", 5), ("1 + 2 / (1 s - 1 s)", "DivisionByZero", 7))
    gives(("0 / 5", 0), ("0 / -5", 0), ("5 / -10", Fraction(-1, 2)), ("-5 / -10", Fraction(1, 2)))


@scorer.check("only the same units are added and subtracted")
def _():
    fails(("2 m + 3 s", "Mismatch", 5), ("2 m - 3", "Mismatch", 5), ("1 + 2 kg*m - 3 kg/m", "Mismatch", 3), ("1 m^2 + 1 m", "Mismatch", 7), ("1 N - 1 J", "Mismatch", 5))
    gives(("1 km + 1 m", 1001, "m"), ("1 h - 1 min", 3540, "s"), ("1 J - 1 N m", 0, "kg*m^2/s^2"), ("1 + 50 percent", Fraction(3, 2)))


@scorer.check("random expressions without units")
def _():
    dice = random.Random(9)

    def make(depth):
        if depth == 0 or dice.random() < 0.15:
            number = dice.randrange(0, 60)
            return (str(number), Fraction(number), 9) if dice.random() < 0.7 else (f"{number}.5", Fraction(2 * number + 1, 2), 9)
        sign = dice.choice("+-*/+-*/^n")
        (left, a, x), (right, b, y) = make(depth - 1), make(depth - 1)
        if sign == "n":
            return f"-{left if x > 3 else f'({left})'}", -a, 3
        if sign == "^":
            power = dice.randrange(0, 4)
            return f"{left if x == 9 else f'({left})'}^{power}", a ** power, 8
        if sign == "/" and b == 0:
            sign = "+"
        rank = 1 if sign in "+-" else 2
        left = left if x >= rank else f"({left})"
        right = right if y > rank else f"({right})"
        return f"{left}{dice.choice(['', ' '])}{sign} {right}", {"+": a + b, "-": a - b, "*": a * b, "/": a / b if b else 0}[sign], rank

    made = [make(4) for _ in range(400)]
    gives(*((text, value) for text, value, _ in made if len(text) < 90 and value.denominator < 10 ** 9 and abs(value.numerator) < 10 ** 15))


# ---- units

UNITS = {
    "g": (Fraction(1, 1000), "kg"), "t": (1000, "kg"), "lb": (Fraction(45359237, 10 ** 8), "kg"), "oz": (Fraction(45359237, 16 * 10 ** 8), "kg"), "m": (1, "m"), "in": (Fraction(254, 10 ** 4), "m"),
    "ft": (12 * Fraction(254, 10 ** 4), "m"), "yd": (36 * Fraction(254, 10 ** 4), "m"), "mi": (1760 * 36 * Fraction(254, 10 ** 4), "m"), "ha": (10000, "m^2"), "l": (Fraction(1, 1000), "m^3"),
    "gal": (Fraction(3785411784, 10 ** 12), "m^3"), "s": (1, "s"), "min": (60, "s"), "h": (3600, "s"), "d": (86400, "s"), "Hz": (1, "1/s"), "N": (1, "kg*m/s^2"), "Pa": (1, "kg/m/s^2"), "J": (1, "kg*m^2/s^2"),
    "W": (1, "kg*m^2/s^3"), "A": (1, "A"), "V": (1, "kg*m^2/s^3/A"), "percent": (Fraction(1, 100), ""),
}
PREFIXES = {"G": 10 ** 9, "M": 10 ** 6, "k": 1000, "c": Fraction(1, 100), "m": Fraction(1, 1000), "u": Fraction(1, 10 ** 6)}
PREFIXED = ["g", "m", "l", "s", "Hz", "N", "Pa", "J", "W", "A", "V"]


@scorer.check("every unit is worth what README.md says")
def _():
    gives(*((f"7 {name}", 7 * factor, unit) for name, (factor, unit) in UNITS.items()))


@scorer.check("every prefix, with the units that take one")
def _():
    gives(*((f"7 {prefix}{name}", 7 * scale * UNITS[name][0], UNITS[name][1]) for prefix, scale in PREFIXES.items() for name in PREFIXED if prefix + name not in UNITS))


@scorer.check("no prefix for other units, no second one, and none alone")
def _():
    others = [prefix + name for prefix in PREFIXES for name in UNITS if name not in PREFIXED and prefix + name not in UNITS]
    fails(*((f"7 {name}", "UnknownName", 3) for name in (*others, "kmin", "kft", "mh", "kpercent", "kt", "cha", "kkm", "mkg", "k", "G", "M", "c", "KM", "Kg", "hz", "pa", "dm", "Tm", "km2")))


@scorer.check("results name their units in order")
def _():
    gives(("2 A s", 2, "s*A"), ("1 / (2 s A)", Fraction(1, 2), "1/s/A"), ("3 m kg", 3, "kg*m"), ("3 / s^2", 3, "1/s^2"), ("1 s^3 / (kg^2 m)", 1, "s^3/kg^2/m"), ("2 m / m", 2), ("1 A^2 s^4 / (kg m^2)", 1, "s^4*A^2/kg/m^2"))


@scorer.check("results are shown in the unit of the target")
def _():
    gives(("100 km / 2 h to m/s", Fraction(125, 9), "m/s"), ("3 ft + 2 in to cm", Fraction(9652, 100), "cm"), ("2.5 h to 30 min", 5, "30 min"), ("1 kW h to MJ", Fraction(36, 10), "MJ"), ("50 percent to percent", 50, "percent"), ("1/4 to percent", 25, "percent"), ("10 m to 2.5m", 4, "2.5 m"),
          ("90 km/h to 10  km / h", 9, "10 km/h"), ("6 to 1 + 2", 2, "1+2"), ("6 N m to ( N ) m", 6, "(N)m"), ("1 m to -2 m", Fraction(-1, 2), "-2 m"), ("6 m^2 to abs(-2 m) m # x", 3, "abs(-2 m)m"), ("0 m to km", 0, "km"))


@scorer.check("targets that do not match or are zero")
def _():
    fails(("3 m to s", "Mismatch", 5), ("3 to m", "Mismatch", 3), ("3 m to 0 m", "DivisionByZero", 5), ("3 m to x", "UnknownName", 8), ("3 m to", "Syntax", 7), ("to m", "Syntax", 1), ("3 m to m to km", "Syntax", 10), ("1 m to 1 / 0", "DivisionByZero", 10), ("3 to to", "Syntax", 6), ("x to 1 / 0", "UnknownName", 1))


# ---- functions


@scorer.check("abs, min and max")
def _():
    gives(("abs(-2 m)", 2, "m"), ("abs(2)", 2), ("abs(0)", 0), ("min(3)", 3), ("max(-3)", -3), ("min(3, 1, 2)", 1), ("max(1, 3, 2)", 3), ("min(1 km, 900 m, 1 mi)", 900, "m"), ("max(-1, -2)", -1), ("min(1/3, 0.33, 0.34)", Fraction(33, 100)), ("max(1, 1)", 1), ("min(2, 2) + max(1,2)*2", 6))


@scorer.check("round, floor and ceil go to multiples of the step")
def _():
    cases = []
    for value in (-50, -49, -31, -30, -26, -25, -24, -10, -1, 0, 1, 9, 10, 24, 25, 26, 30, 49, 50):
        for step in (Fraction(1), Fraction(10), Fraction(20), Fraction(5, 2)):
            low = value // step
            near = int(abs(Fraction(value)) / step + Fraction(1, 2)) * (1 if value > 0 else -1)
            cases += [(f"{name}({value} s, ({step}) s) to s", count * step, "s") for name, count in (("floor", low), ("ceil", -(-Fraction(value) // step)), ("round", near))]
    gives(*cases)


@scorer.check("arguments that are not possible")
def _():
    fails(("1 + abs(1, 2)", "BadArguments", 5), ("round(1)", "BadArguments", 1), ("floor(1, 2, 3)", "BadArguments", 1), ("ceil(1)", "BadArguments", 1), ("round(1, 0)", "BadArguments", 1), ("floor(1, -1)", "BadArguments", 1), ("ceil(1 m, 0 m)", "BadArguments", 1), ("round(1 m, 1)", "Mismatch", 1),
          ("floor(1 m, 1 s)", "Mismatch", 1), ("2 * min(1 m, 2)", "Mismatch", 5), ("max(1, 2, 3 s)", "Mismatch", 1), ("sqrt(4)", "UnknownName", 1), ("m(4)", "UnknownName", 1), ("1 + abs", "UnknownName", 5), ("abs()", "Syntax", 5), ("abs(1,)", "Syntax", 7), ("abs(1", "Syntax", 6), ("abs(1 2)", "Syntax", 7),
          ("abs(x, 1)", "UnknownName", 5))


# ---- lines


@scorer.check("variables are given and used, and changed")
def _():
    scorer.equal(ask(["width = 3 m", "w_2 = width * 2", "width = w_2 + width", "width", "w_2 width to cm m", "  # width", "", "width=1", "width + 1"]),
                 [["-", "-", "-", words(9, "m"), words(5400, "cm m"), "-", "-", "-", words(2, "")]])


@scorer.check("an error leaves the variables as they were")
def _():
    scorer.equal(ask(["x = 1", "x = 1 / 0", "x", "x = 2 m to s", "x", "x = 5 m to km", "x", "y = y", "y"]),
                 [["-", "error DivisionByZero 7", words(1, ""), "error Mismatch 9", words(1, ""), "-", words(5, "m"), "error UnknownName 5", "error UnknownName 1"]])


@scorer.check("names that are taken")
def _():
    fails(*((f"{name} = 1", "Reserved", 1) for name in ("m", "km", "min", "max", "abs", "round", "floor", "ceil", "to", "percent", "uPa")), ("  h = 1 / 0", "Reserved", 3), ("m = x", "Reserved", 1))
    scorer.equal(ask(["kmin = 2", "M = 3", "Abs = 4", "kmin M Abs"])[0][3], words(24, ""))


@scorer.check("what does not fit is an error where it stands")
def _():
    fails(("3 * ", "Syntax", 5), ("3 *", "Syntax", 4), ("3 *  # x", "Syntax", 6), ("(1 + 2", "Syntax", 7), ("1 + 2)", "Syntax", 6), ("1 + * 2", "Syntax", 5), ("= 3", "Syntax", 1), ("x == 3", "Syntax", 4), ("x = ", "Syntax", 5), ("1 = 2", "Syntax", 3), ("2 $ 3", "Syntax", 3), ("ä", "Syntax", 1), ("1 + ä", "Syntax", 5),
          ("+ 1", "Syntax", 1), ("2 ^ ", "Syntax", 5), ("()", "Syntax", 2), ("3 m 2", "Syntax", 5), ("(2)(3)", "Syntax", 4), ("2 (3)", "Syntax", 3), ("1 / 0 +", "Syntax", 8), ("2 ^ --1", "Syntax", 6))


@scorer.check("the first mistake from the left is the one that is named")
def _():
    fails(("x + y", "UnknownName", 1), ("1/0 + y", "DivisionByZero", 2), ("1 m + 1/0", "DivisionByZero", 8), ("(1 m + 1 s) * y", "Mismatch", 6), ("1 s * (2 + y) + 1/0", "UnknownName", 12))


@scorer.check("numbers are shown rounded, without zeros at the end and without -0")
def _():
    scorer.equal([answer[0].split(" ")[2:] for answer in ask(["2/3"], ["-2/3"], ["1/2000"], ["-1/2000"], ["-1/10000000"], ["5/10000000"], ["0.5"], ["1.5"], ["-0.5"], ["10"], ["100.1"], ["1.0005"], ["0.9999999"], ["1/1000000"])],
                 [["1", "0.667", "0.666667"], ["-1", "-0.667", "-0.666667"], ["0", "0.001", "0.0005"], ["0", "-0.001", "-0.0005"], ["0", "0", "0"], ["0", "0", "0.000001"], ["1", "0.5", "0.5"], ["2", "1.5", "1.5"], ["-1", "-0.5", "-0.5"], ["10", "10", "10"],
                  ["100", "100.1", "100.1"], ["1", "1.001", "1.0005"], ["1", "1", "1"], ["0", "0", "0.000001"]])


# ---- the command


@scorer.check("the command computes its arguments in order")
def _():
    ended = yardstick("width = 3 ft + 2 in", "width to cm", "", "2 width", "7")
    scorer.equal([ended.exit_code, ended.stdout, ended.stderr], [0, "96.52 cm\n1.9304 m\n7\n", ""])


@scorer.check("the command reads files, and shows digits and fractions")
def _():
    room = "# room\na = 10 m / 3\na\n\na / 2 to cm # half\n"
    seen = [yardstick(*options, "--file", "room.txt", room_txt=room) for options in ((), ("--digits", "2"), ("--digits", "0"), ("--digits", "12"), ("--fraction",))]
    scorer.equal([[ended.exit_code, ended.stdout] for ended in seen], [[0, f"{a} m\n{b} cm\n"] for a, b in (
        ("3.333333", "166.666667"), ("3.33", "166.67"), ("3", "167"), ("3.333333333333", "166.666666666667"), ("10/3", "500/3"))])


@scorer.check("the command stops at the first error")
def _():
    ended = yardstick("1", "2 m + 3 s", "3")
    scorer.equal([ended.exit_code, ended.stdout, ended.stderr], [1, "1\n", "line 2, column 5: the units do not match\n"])
    ended = yardstick("--file", "a.txt", a_txt="\n# x\n1e38\n")
    scorer.equal([ended.exit_code, ended.stdout, ended.stderr], [1, "", "line 3: a number is too large\n"])


@scorer.check("the command names every kind of mistake")
def _():
    messages = {"3 *": "column 4: this cannot be read", "x": "column 1: unknown name", "m = 1": "column 1: this name is taken", "1/0": "column 2: division by zero", "1e39": "column 1: a number is too large", "2^0.5": "column 2: this exponent is not possible",
                "abs(1,2)": "column 1: these arguments are not possible"}
    for line, message in messages.items():
        ended = yardstick(line)
        scorer.equal([ended.exit_code, ended.stdout, ended.stderr], [1, "", f"line 1, {message}\n"])


@scorer.check("wrong command lines are exit code 2")
def _():
    for arguments in ((), ("--file",), ("--file", "missing.txt"), ("--digits", "13", "1"), ("--digits", "x", "1"), ("--digits", "-1", "1"), ("--fraction",), ("--file", "a", "b")):
        ended = yardstick(*arguments)
        scorer.equal([ended.exit_code, ended.stdout, ended.stderr != ""], [2, "", True])


scorer.finish()

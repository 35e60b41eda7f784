# Runs one rewritten test in the child and leaves what it looked at in `result`. Variables: source, name, cls, method, shadowed.
import sys

for loaded in [loaded for loaded in sys.modules if loaded.partition(".")[0] in shadowed]:
    del sys.modules[loaded]

import hashlib, json, types, warnings

MOST_NOTES, MOST_TEXT = 100, 4000
seen = []


def plain(value, depth=0):
    if value is None or isinstance(value, (bool, str)) and type(value) in (bool, str):
        return value if not isinstance(value, str) or len(value) <= MOST_TEXT else digest(value)
    if type(value) is int:
        return ["int", str(value) if value.bit_length() < 10000 else "large"]
    if type(value) in (float, complex):
        return [type(value).__name__, repr(value)]
    if isinstance(value, (bytes, bytearray)):
        return [type(value).__name__, value.hex()] if len(value) <= MOST_TEXT else digest(value.hex())
    if depth > 12:
        return ["deep"]
    if isinstance(value, (list, tuple)):
        return ["list" if isinstance(value, list) else "tuple", [plain(one, depth + 1) for one in value]]
    if isinstance(value, dict):
        return ["dict", [[plain(key, depth + 1), plain(one, depth + 1)] for key, one in value.items()]]
    if isinstance(value, (set, frozenset)):
        return ["set", sorted((plain(one, depth + 1) for one in value), key=json.dumps)]
    if isinstance(value, type):
        return ["type", value.__name__]
    shown = "" if isinstance(value, types.GeneratorType) or callable(value) else repr(value)
    return ["object", type(value).__name__, shown if " at 0x" not in shown and len(shown) <= MOST_TEXT else ""]


def digest(text):
    return ["digest", hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()]


def note(*values):
    seen.append([plain(value) for value in values])


def almost(*values, places):
    note(*(round(value, places) if isinstance(value, (int, float)) else value for value in values))


def unordered(*values):
    note(*(sorted((plain(one) for one in value), key=json.dumps) for value in values))


def raises(call):
    with Raising():
        call()


class Raising:
    def __enter__(self):
        self.caught = warnings.catch_warnings(record=True)
        self.warnings = self.caught.__enter__()
        warnings.simplefilter("always")
        return self

    def __exit__(self, kind, error, trace):
        self.caught.__exit__(kind, error, trace)
        self.exception = error
        self.warning = self.warnings[0].message if self.warnings else None
        seen.append(["raised", kind.__name__ if kind else None, sorted({one.category.__name__ for one in self.warnings})])
        return kind is None or issubclass(kind, Exception)


module = types.ModuleType(name)
sys.modules[name] = module
vars(module).update(__file__=f"{name}.py", __note__=note, __truth__=lambda value: note(bool(value)), __almost__=almost,
                    __unordered__=unordered, __raises__=raises, __raising__=Raising)
try:
    exec(compile(source, name, "exec"), vars(module))
    wanted = module
    for part in cls.split("."):
        wanted = getattr(wanted, part)
    case = wanted(method)
    if hasattr(module, "setUpModule"):
        module.setUpModule()
    wanted.setUpClass()
    case.setUp()
    try:
        getattr(case, method)()
    finally:
        case.tearDown()
        case.doCleanups()
    ended = "returned"
except BaseException as error:
    ended = f"raised {type(error).__name__}"
text = json.dumps(seen)
result = {"seen": seen if len(seen) <= MOST_NOTES and len(text) < 100_000 else digest(text), "ended": ended}

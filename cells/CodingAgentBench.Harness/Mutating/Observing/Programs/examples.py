"""Finds out what small examples give: {"examples": […], "tests": [path], "sources": [path], "trace": bool}.

With `trace`, the calls that the tests make to functions of the library are examples too. Each example is run in a process of
its own; the answer lists them with `value`, the text of the result, and `shown`, its lines for a reader; null where there is
none that is the same at any time.
"""
import ast, importlib, inspect, json, os, pprint, select, signal, sys, types

request = json.load(sys.stdin)
wire = os.dup(1)
os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
sys.path[0] = os.getcwd()
shadowed = {path.removesuffix(".py").split("/")[0] for path in request["sources"]}
for loaded in [loaded for loaded in sys.modules if loaded.partition(".")[0] in shadowed]:
    del sys.modules[loaded]
MOST_EXPRESSION, MOST_VALUE, MOST_PER_FUNCTION, SECONDS = 200, 600, 40, 3


def literal(value):
    text = repr(value)
    try:
        return text if len(text) <= MOST_EXPRESSION and repr(ast.literal_eval(text)) == text else None
    except (ValueError, TypeError, SyntaxError, MemoryError, RecursionError):
        return None


def called(frame, sources):
    """The call of a public function of the library as an expression, or None."""
    code = frame.f_code
    path = os.path.relpath(code.co_filename, os.getcwd())
    outside = frame.f_back is not None and os.path.relpath(frame.f_back.f_code.co_filename, os.getcwd()) not in sources
    if path not in sources or not outside or code.co_name.startswith(("_", "<")) or code.co_qualname != code.co_name:
        return None
    name = frame.f_globals.get("__name__", "")
    function = frame.f_globals.get(code.co_name)
    if not isinstance(function, types.FunctionType) or function.__code__ is not code or name != path.removesuffix(".py").replace("/", "."):
        return None
    arguments = []
    for parameter in inspect.signature(function).parameters.values():
        value = frame.f_locals.get(parameter.name, parameter.empty)
        if parameter.kind is parameter.VAR_KEYWORD:
            given = [(f"{key}=", one) for key, one in value.items()]
        elif parameter.kind is parameter.VAR_POSITIONAL:
            given = [("", one) for one in value]
        elif value is parameter.empty:
            return None
        elif parameter.default is not parameter.empty and value is parameter.default:
            given = []
        else:
            given = [("" if parameter.default is parameter.empty and parameter.kind is not parameter.KEYWORD_ONLY else f"{parameter.name}=", value)]
        for prefix, one in given:
            text = literal(one)
            if text is None:
                return None
            arguments.append(prefix + text)
    text = ", ".join(arguments)
    return (name, code.co_name, text) if len(text) <= MOST_EXPRESSION else None


def trace():
    found, counts, sources = {}, {}, set(request["sources"])

    def watch(frame, event, argument):
        if event == "call":
            try:
                call = called(frame, sources)
            except Exception:
                return
            if call and call not in found and counts.get(call[:2], 0) < MOST_PER_FUNCTION:
                counts[call[:2]] = counts.get(call[:2], 0) + 1
                found[call] = None

    import unittest
    suites = [unittest.TestLoader().loadTestsFromModule(importlib.import_module(path.removesuffix(".py").replace("/", "."))) for path in request["tests"]]
    sys.setprofile(watch)
    try:
        for suite in suites:
            suite.run(unittest.TestResult())
    finally:
        sys.setprofile(None)
    return [{"setup": f"import {module}", "expression": f"{module}.{name}({arguments})",
             "call": {"module": module, "function": name, "arguments": arguments}} for module, name, arguments in found]


def in_child(work):
    """What `work` returns, from a process of its own that may not take long; None when it gives nothing."""
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.close(read)
            with open(write, "wb") as out:
                out.write(json.dumps(work()).encode())
        finally:
            os._exit(0)
    os.close(write)
    data = b""
    try:
        while select.select([read], [], [], SECONDS * 5 if work is trace else SECONDS)[0]:
            chunk = os.read(read, 1 << 16)
            if not chunk:
                break
            data += chunk
    finally:
        os.close(read)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
    try:
        return json.loads(data)
    except ValueError:
        return None


def evaluate(example):
    scope = {"__name__": "__main__"}
    try:
        exec(example["setup"], scope)
    except BaseException as error:
        return failed(error)
    try:
        value = eval(example["expression"], scope)
    except BaseException as error:
        return failed(error)
    text = repr(value)
    fit = " at 0x" not in text and len(text) <= MOST_VALUE and text.isprintable()
    if not fit:
        return None
    try:
        is_literal = repr(ast.literal_eval(text)) == text
    except (ValueError, TypeError, SyntaxError, MemoryError, RecursionError):
        is_literal = False
    return {"value": text, "shown": pprint.pformat(value, width=100, sort_dicts=False), "literal": is_literal}


def failed(error):
    text = f"{type(error).__name__}: {error}".rstrip(": ")
    lines = text if isinstance(error, Exception) and text.isprintable() and len(text) <= MOST_VALUE and " at 0x" not in text else None
    return lines and {"value": f"raised {text}", "shown": f"Traceback (most recent call last):\n  ...\n{text}", "literal": False}


examples = request["examples"] + ((in_child(trace) or []) if request["trace"] else [])
for example in examples:
    example |= in_child(lambda: evaluate(example)) or {"value": None, "shown": None, "literal": False}
with open(wire, "wb") as out:
    out.write(json.dumps(examples).encode())
os._exit(0)

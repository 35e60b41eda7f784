"""Runs the library's tests and prints the names of those that do not pass, in the form `file: Class.method`."""
import importlib, json, os, sys
tests = json.load(sys.stdin)["tests"]
sys.path[0] = os.getcwd()
wire = os.dup(1)
os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
import unittest

result, names = unittest.TestResult(), {}
for path in tests:
    module = importlib.import_module(path.removesuffix(".py").replace("/", "."))
    names[module.__name__] = path
    unittest.TestLoader().loadTestsFromModule(module).run(result)
bad = set()
for test, _ in [*result.failures, *result.errors]:
    test = getattr(test, "test_case", test)
    method = getattr(test, "_testMethodName", None)
    if method is None:
        sys.exit(3)
    bad.add(f"{names.get(type(test).__module__, '?')}: {type(test).__qualname__}.{method}")
bad |= {f"{names.get(type(test).__module__, '?')}: {type(test).__qualname__}.{test._testMethodName}" for test in result.unexpectedSuccesses}
os.write(wire, json.dumps({"run": result.testsRun, "failing": sorted(bad)}).encode())
os._exit(0)

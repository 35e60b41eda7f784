"""Reads the unittest files of a python library: which tests there are, and what each of them looks at.

Standard input: {"tests": [path]}. Standard output: {"modules": {path: source},
"checks": [{"name", "file", "owner", "cls", "method", "body", "sealed"}], "examples": [{"setup", "expression", "call"}]}.

The source of a test file comes back without its test methods and with every assertion turned into a note of what it looks at:
`self.assertEqual(f(x), [1, 2])` becomes `__note__(f(x))`. What a test expects is left out wherever it is a literal, also when
it is passed through a helper method, so that whoever runs the source later never has it.
"""
import ast, importlib, json, os, sys, unittest

from cab_expectations import Expectations, WithoutMessages
from cab_illustrations import Examples
from cab_notes import Notes

request = json.load(sys.stdin)
sys.path.insert(0, os.getcwd())


def is_test(node):
    return isinstance(node, ast.FunctionDef) and node.name.startswith("test")


def indented(text, depth):
    return text.replace("\n", "\n" + "    " * depth)


def take_tests(tree, bodies, path="", depth=0):
    """Takes the test methods out of every class and leaves a place for one of them."""
    for node in tree.body:
        if not isinstance(node, ast.ClassDef):
            continue
        name = f"{path}{node.name}"
        for test in filter(is_test, node.body):
            bodies[name, test.name] = indented(ast.unparse(ast.fix_missing_locations(test)), depth + 1)
        node.body = [ast.parse(f"_here = '@{name}@'").body[0], *(inner for inner in node.body if not is_test(inner))]
        take_tests(node, bodies, f"{name}.", depth + 1)


def tests_of(module):
    """Class and method of every test that unittest finds in a module, in a fixed order."""
    found, waiting = [], [unittest.TestLoader().loadTestsFromModule(module)]
    while waiting:
        one = waiting.pop()
        if isinstance(one, unittest.TestSuite):
            waiting.extend(one)
        elif type(one).__module__ == module.__name__:
            found.append((type(one), one._testMethodName))
    return sorted(found, key=lambda pair: (pair[0].__qualname__, pair[1]))


modules, checks, examples = {}, [], []
for path in request["tests"]:
    with open(path, encoding="utf-8") as file:
        text = file.read()
    original = ast.parse(text)
    shown = Examples(text, original)
    tree = WithoutMessages().visit(ast.parse(text))
    notes = Notes(Expectations(tree))
    tree = notes.visit(tree)
    bodies = {}
    take_tests(tree, bodies)
    tree.body = [node for node in tree.body if not (isinstance(node, ast.If) and "__main__" in ast.unparse(node.test))]
    modules[path] = ast.unparse(ast.fix_missing_locations(tree))

    dotted = path.removesuffix(".py").replace("/", ".")
    module = importlib.import_module(dotted)
    originals = {(node.name, test.name): test for node in ast.walk(original) if isinstance(node, ast.ClassDef) for test in filter(is_test, node.body)}
    for cls, method in tests_of(module):
        owner = next((base.__qualname__ for base in cls.__mro__ if method in vars(base) and base.__module__ == module.__name__), None)
        if (owner, method) not in bodies:
            continue
        checks.append({"name": f"{cls.__qualname__}.{method}", "file": path, "owner": owner, "cls": cls.__qualname__, "method": method,
                       "body": bodies[owner, method], "sealed": method in notes.sealed})
    for function in originals.values():
        examples.extend(shown.of(function))

names = [check["name"] for check in checks]
for check in checks:
    if names.count(check["name"]) > 1:
        check["name"] = f"{check['file']}: {check['name']}"

json.dump({"modules": modules, "checks": checks, "examples": examples}, sys.stdout)

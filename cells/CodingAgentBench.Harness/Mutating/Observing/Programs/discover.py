"""Reads the unittest files of a python library: which tests there are, and what each of them looks at.

Standard input: {"tests": [path], "modules": [name of a module of the library]}. Standard output: {"modules": {path: source},
"checks": [{"name", "file", "owner", "cls", "method", "body", "sealed"}], "examples": [{"setup", "expression", "call"}]}.

The source of a test file comes back without its test methods and with every assertion turned into a note of what it looks at:
`self.assertEqual(f(x), [1, 2])` becomes `__note__(f(x))`. What a test expects is left out wherever it is a literal, also when
it is passed through a helper method, so that whoever runs the source later never has it.
"""
import ast, builtins, importlib, json, os, sys, unittest

request = json.load(sys.stdin)
sys.path.insert(0, os.getcwd())

TWO_SIDED = {"assertEqual", "assertEquals", "assertListEqual", "assertTupleEqual", "assertDictEqual", "assertSetEqual",
             "assertSequenceEqual", "assertMultiLineEqual", "assertAlmostEqual", "assertCountEqual", "assertIs", "assertIn"}
COMPARED = {"assertNotEqual": ast.NotEq, "assertNotAlmostEqual": ast.NotEq, "assertIsNot": ast.IsNot, "assertNotIn": ast.NotIn,
            "assertGreater": ast.Gt, "assertGreaterEqual": ast.GtE, "assertLess": ast.Lt, "assertLessEqual": ast.LtE}
RAISING = {"assertRaises": 1, "assertRaisesRegex": 2, "assertWarns": 1, "assertWarnsRegex": 2}
MOST_SETUP_LINES, MOST_EXPRESSION = 12, 200


def is_literal(node):
    try:
        ast.literal_eval(node)
        return True
    except (ValueError, TypeError, SyntaxError, MemoryError, RecursionError):
        return False


def method_called(node):
    """The name of `self.<name>(…)`, or None."""
    if (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and isinstance(node.func.value, ast.Name)
            and node.func.value.id in ("self", "cls")):
        return node.func.attr
    return None


def functions_of(tree):
    return [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]


def loads(function):
    """How often each name is read in a function, messages of assertions left out."""
    counted = {}
    for node in ast.walk(function):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
            counted[node.id] = counted.get(node.id, 0) + 1
    return counted


class WithoutMessages(ast.NodeTransformer):
    def visit_Call(self, node):
        self.generic_visit(node)
        name = method_called(node)
        if name in TWO_SIDED or name in COMPARED:
            node.args = node.args[:2]
            node.keywords = [keyword for keyword in node.keywords if keyword.arg not in ("msg", "delta")]
        return node


class Expectations:
    """Which names of a file hold nothing but what tests expect."""

    def __init__(self, tree):
        self.functions = functions_of(tree)
        self.loads = {function: loads(function) for function in self.functions}
        self.helpers = {}
        for function in self.functions:
            self.helpers.setdefault(function.name, []).append(function)
        self.parameters = {(function.name, argument.arg) for function in self.functions
                           for argument in function.args.args[1:] if not function.name.startswith("test")}
        self.locals = {(function, name) for function in self.functions for name in self.literal_names(function)}
        while self.shrink():
            pass

    def literal_names(self, function):
        bound = {}
        for node in ast.walk(function):
            if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
                bound[node.id] = bound.get(node.id, 0) + 1
        for node in ast.walk(function):
            if isinstance(node, ast.Assign) and len(node.targets) == 1 and isinstance(node.targets[0], ast.Name) and is_literal(node.value):
                bound[node.targets[0].id] -= 1
        parameters = {argument.arg for argument in function.args.args}
        return [name for name, others in bound.items() if others == 0 and name not in parameters]

    def is_expected(self, function, node):
        if isinstance(node, ast.Name):
            return (function, node.id) in self.locals or (not function.name.startswith("test") and (function.name, node.id) in self.parameters)
        return is_literal(node)

    def uses(self, function):
        """Names that are read where an expectation belongs."""
        used = {}
        for node in ast.walk(function):
            name = method_called(node)
            if name in TWO_SIDED:
                places = [argument for argument in node.args[:2] if isinstance(argument, ast.Name)]
            elif name in self.helpers:
                places = [argument for parameter, argument in self.bind(name, node) if isinstance(argument, ast.Name) and (name, parameter) in self.parameters]
            else:
                continue
            for argument in places:
                used[argument.id] = used.get(argument.id, 0) + 1
        return used

    def bind(self, name, call):
        """Parameter and argument of a call of a helper method."""
        parameters = [argument.arg for argument in self.helpers[name][0].args.args[1:]]
        if any(isinstance(argument, ast.Starred) for argument in call.args):
            return []
        return [*zip(parameters, call.args), *((keyword.arg, keyword.value) for keyword in call.keywords if keyword.arg in parameters)]

    def given_expectations(self):
        """The parameters that are handed an expectation by somebody."""
        return {(name, parameter) for function in self.functions for node in ast.walk(function)
                if (name := method_called(node)) in self.helpers
                for parameter, argument in self.bind(name, node) if self.is_expected(function, argument)}

    def shrink(self):
        kept_locals, kept_parameters = set(), set(self.parameters)
        for function in self.functions:
            used, read = self.uses(function), self.loads[function]
            kept_locals |= {(function, name) for owner, name in self.locals if owner is function and used.get(name, 0) == read.get(name, 0)}
            for argument in function.args.args[1:]:
                if used.get(argument.arg, 0) != read.get(argument.arg, 0) or not read.get(argument.arg):
                    kept_parameters.discard((function.name, argument.arg))
        kept_parameters &= self.given_expectations()
        changed = (kept_locals, kept_parameters) != (self.locals, self.parameters)
        self.locals, self.parameters = kept_locals, kept_parameters
        return changed


class Notes(ast.NodeTransformer):
    """Turns assertions into notes."""

    def __init__(self, expectations):
        self.expectations, self.function, self.sealed = expectations, [], set()

    def visit_FunctionDef(self, node):
        node.returns, node.decorator_list = None, [self.visit(decorator) for decorator in node.decorator_list]
        self.function.append(node)
        node.body = [self.visit(statement) for statement in self.without_docstring(node.body)]
        self.function.pop()
        return node

    @staticmethod
    def without_docstring(body):
        documented = body and isinstance(body[0], ast.Expr) and isinstance(body[0].value, ast.Constant) and isinstance(body[0].value.value, str)
        return (body[1:] or [ast.Pass()]) if documented else body

    def visit_Assign(self, node):
        self.generic_visit(node)
        if self.function and isinstance(node.targets[0], ast.Name) and (self.function[-1], node.targets[0].id) in self.expectations.locals:
            node.value = ast.Constant(None)
        return node

    def visit_With(self, node):
        self.generic_visit(node)
        for item in node.items:
            if method_called(item.context_expr) in RAISING:
                item.context_expr = self.call("__raising__")
        return node

    def visit_Call(self, node):
        name = method_called(node)
        if name is None or not self.function:
            return self.generic_visit(node)
        function = self.function[-1]
        if name in TWO_SIDED and len(node.args) >= 2:
            return self.two_sided(name, function, node)
        if name in COMPARED and len(node.args) >= 2:
            return self.call("__note__", self.visit(ast.Compare(node.args[0], [COMPARED[name]()], [node.args[1]])))
        if name in RAISING and len(node.args) > RAISING[name]:
            call = ast.Call(node.args[RAISING[name]], node.args[RAISING[name] + 1:], node.keywords)
            return self.call("__raises__", ast.Lambda(ast.arguments([], [], None, [], [], None, []), self.visit(call)))
        if name in ("assertTrue", "assertFalse") and node.args:
            return self.call("__truth__", self.visit(node.args[0]))
        if name in ("assertIsNone", "assertIsNotNone", "assertRegex", "assertNotRegex") and node.args:
            return self.call("__note__", self.visit(node.args[0]))
        if name in ("assertIsInstance", "assertNotIsInstance") and len(node.args) >= 2:
            return self.call("__note__", ast.Call(ast.Name("isinstance", ast.Load()), [self.visit(argument) for argument in node.args[:2]], []))
        if name == "fail":
            return self.call("__note__", ast.Constant("failed"))
        if name in self.expectations.helpers:
            for parameter, argument in self.expectations.bind(name, node):
                if (name, parameter) in self.expectations.parameters and self.expectations.is_expected(function, argument):
                    self.sealed.add(self.function[0].name)
                    node.args = [ast.Constant(None) if one is argument else one for one in node.args]
                    for keyword in node.keywords:
                        if keyword.value is argument:
                            keyword.value = ast.Constant(None)
        return self.generic_visit(node)

    def two_sided(self, name, function, node):
        first, second = node.args[:2]
        expected = [self.expectations.is_expected(function, side) for side in (first, second)]
        if expected == [True, True]:
            expected = [False, True]
        sides = [self.visit(side) for side, dropped in zip((first, second), expected) if not dropped]
        if len(sides) == 1:
            self.sealed.add(self.function[0].name)
        elif name in ("assertIs", "assertIn"):
            sides = [ast.Compare(sides[0], [ast.Is() if name == "assertIs" else ast.In()], [sides[1]])]
        places = [keyword.value for keyword in node.keywords if keyword.arg == "places"]
        if name == "assertAlmostEqual":
            return self.call("__almost__", *sides, places=places[0] if places else ast.Constant(7))
        return self.call("__unordered__" if name == "assertCountEqual" else "__note__", *sides)

    @staticmethod
    def call(name, *arguments, **keywords):
        return ast.Call(ast.Name(name, ast.Load()), list(arguments), [ast.keyword(key, value) for key, value in keywords.items()])


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


class Examples:
    """Assertions that can be shown as a few lines of code of their own."""

    def __init__(self, text, tree):
        self.text, self.known = text, {}
        for node in tree.body:
            names = []
            if isinstance(node, (ast.Import, ast.ImportFrom)):
                names = [(alias.asname or alias.name).split(".")[0] for alias in node.names]
            elif isinstance(node, ast.FunctionDef) and node.end_lineno - node.lineno < 8:
                names = [node.name]
            elif isinstance(node, ast.Assign) and len(node.targets) == 1 and isinstance(node.targets[0], ast.Name) and node.end_lineno - node.lineno < 6:
                names = [node.targets[0].id]
            for name in names:
                self.known[name] = node

    def of(self, function):
        setup = []
        for statement in Notes.without_docstring(function.body):
            call = statement.value if isinstance(statement, ast.Expr) else None
            name = method_called(call)
            if name in TWO_SIDED and len(call.args) >= 2:
                sides = [side for side in call.args[:2] if not is_literal(side)]
                # A literal for a name is an expectation that has only been moved away.
                sides = [side for side in sides if not isinstance(side, ast.Name)]
                if len(sides) == 1 and not self.mentions_self([sides[0]]):
                    yield from self.shown(setup, sides[0])
            elif name is not None and name.startswith("assert"):
                continue
            elif self.mentions_self([statement]):
                return
            else:
                setup.append(statement)

    @staticmethod
    def mentions_self(nodes):
        return any(isinstance(inner, ast.Name) and inner.id in ("self", "cls", "super", "support") for node in nodes for inner in ast.walk(node))

    def shown(self, setup, expression):
        read = {inner.id for inner in ast.walk(expression) if isinstance(inner, ast.Name)}
        kept = []
        for statement in reversed(setup):
            bound = {inner.id for inner in ast.walk(statement) if isinstance(inner, ast.Name) and isinstance(inner.ctx, ast.Store)}
            if bound & read or not bound:
                kept.insert(0, statement)
                read |= {inner.id for inner in ast.walk(statement) if isinstance(inner, ast.Name)}
        before = self.needed(read, {inner.id for statement in kept for inner in ast.walk(statement) if isinstance(inner, ast.Name) and isinstance(inner.ctx, ast.Store)})
        if before is None:
            return
        lines = [line for node in [*before, *kept] for line in ast.unparse(node).split("\n")]
        shown = ast.unparse(expression)
        if len(lines) <= MOST_SETUP_LINES and len(shown) <= MOST_EXPRESSION and all(len(line) <= MOST_EXPRESSION for line in lines):
            yield {"setup": "\n".join(lines), "expression": shown, "call": None}

    def needed(self, names, bound):
        """The imports and small definitions of the file that these names lead to, in its order; None when there is more to it."""
        nodes, waiting, seen = [], sorted(names - bound), set()
        while waiting:
            name = waiting.pop()
            if name in seen or (hasattr(builtins, name) and name not in self.known):
                continue
            seen.add(name)
            node = self.known.get(name)
            if node is None:
                return None
            if isinstance(node, ast.ImportFrom) and (node.level or (node.module or "").split(".")[0] in ("test", "unittest")):
                return None
            if isinstance(node, ast.Import) and any(alias.name.split(".")[0] in ("test", "unittest") for alias in node.names):
                return None
            if isinstance(node, ast.ImportFrom):
                aliases = [alias for alias in node.names if (alias.asname or alias.name) == name]
                node = ast.copy_location(ast.ImportFrom(node.module, aliases, 0), node)
            nodes.append(node)
            inner_bound = {argument.arg for inner in ast.walk(node) if isinstance(inner, ast.arguments) for argument in inner.args}
            inner_bound |= {inner.id for inner in ast.walk(node) if isinstance(inner, ast.Name) and isinstance(inner.ctx, ast.Store)}
            if not isinstance(node, (ast.Import, ast.ImportFrom)):
                waiting += sorted({inner.id for inner in ast.walk(node) if isinstance(inner, ast.Name)} - inner_bound - seen)
        return sorted(nodes, key=lambda node: node.lineno)


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
    for (_, _), function in originals.items():
        examples.extend(shown.of(function))

names = [check["name"] for check in checks]
for check in checks:
    if names.count(check["name"]) > 1:
        check["name"] = f"{check['file']}: {check['name']}"

json.dump({"modules": modules, "checks": checks, "examples": examples}, sys.stdout)

"""What the assertions of a test file expect, and which names hold nothing else."""
import ast

TWO_SIDED = {"assertEqual", "assertEquals", "assertListEqual", "assertTupleEqual", "assertDictEqual", "assertSetEqual",
             "assertSequenceEqual", "assertMultiLineEqual", "assertAlmostEqual", "assertCountEqual", "assertIs", "assertIn"}
COMPARED = {"assertNotEqual": ast.NotEq, "assertNotAlmostEqual": ast.NotEq, "assertIsNot": ast.IsNot, "assertNotIn": ast.NotIn,
            "assertGreater": ast.Gt, "assertGreaterEqual": ast.GtE, "assertLess": ast.Lt, "assertLessEqual": ast.LtE}
RAISING = {"assertRaises": 1, "assertRaisesRegex": 2, "assertWarns": 1, "assertWarnsRegex": 2}


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

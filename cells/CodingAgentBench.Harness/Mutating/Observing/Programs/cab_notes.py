"""Turns the assertions of a test file into notes of what they look at."""
import ast

from cab_expectations import COMPARED, RAISING, TWO_SIDED, method_called


class Notes(ast.NodeTransformer):
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

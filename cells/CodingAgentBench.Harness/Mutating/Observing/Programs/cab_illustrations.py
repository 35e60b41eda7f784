"""Assertions of a test file that can be shown as a few lines of code of their own."""
import ast, builtins

from cab_expectations import TWO_SIDED, is_literal, method_called
from cab_notes import Notes

MOST_SETUP_LINES, MOST_EXPRESSION = 12, 200


class Examples:
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
    def is_private(node):
        """Whether it reaches for what a user of the library leaves alone."""
        return any(isinstance(inner, ast.Attribute) and inner.attr.startswith("_") and not inner.attr.endswith("__") for inner in ast.walk(node))

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
        if before is None or any(map(self.is_private, [*before, *kept, expression])):
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
            if isinstance(node, ast.ImportFrom) and (name.startswith("_") or node.level or (node.module or "").split(".")[0] in ("test", "unittest")):
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

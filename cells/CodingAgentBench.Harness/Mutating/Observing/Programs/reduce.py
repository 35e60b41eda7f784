"""Takes test methods out of test files: {"remove": {path: [[class, method]]}} becomes {path: text}."""
import ast, json, sys

reduced = {}
for path, methods in json.load(sys.stdin)["remove"].items():
    with open(path, encoding="utf-8", newline="") as file:
        lines = file.read().split("\n")
    gone = {tuple(method) for method in methods}

    def visit(body, prefix):
        for node in body:
            if not isinstance(node, ast.ClassDef):
                continue
            name = f"{prefix}{node.name}"
            taken = [inner for inner in node.body if isinstance(inner, ast.FunctionDef) and (name, inner.name) in gone]
            for inner in taken:
                first = min([inner.lineno, *(decorator.lineno for decorator in inner.decorator_list)]) - 1
                for line in range(first, inner.end_lineno):
                    lines[line] = None
                for line in range(inner.end_lineno, len(lines)):
                    if lines[line] is None or lines[line].strip():
                        break
                    if line + 1 < len(lines) and lines[line + 1] is not None and lines[line + 1].strip() and not lines[line + 1].startswith(" "):
                        break
                    lines[line] = None
            if taken and len(taken) == len(node.body):
                lines[taken[0].lineno - 1] = " " * taken[0].col_offset + "pass"
            visit(node.body, f"{name}.")

    visit(ast.parse("\n".join(lines)).body, "")
    reduced[path] = "\n".join(line for line in lines if line is not None)
json.dump(reduced, sys.stdout)

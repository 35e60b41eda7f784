# CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
"""Reading formulas."""
from decimal import Decimal

from tabula.cells import parse_cell
from tabula.errors import ErrorValue, FormulaError
from tabula.functions import ARITIES
from tabula.nodes import Binary, Call, Literal, Reference, Unary, range_between
from tabula.tokens import tokenize

# From the weakest to the strongest; all are taken from the left.
LEVELS = (("=", "<>", "<", "<=", ">", ">="), ("&",), ("+", "-"), ("*", "/"))
DEEPEST = 60
LONGEST = 400


def parse(text):
    """The formula in `text`, which begins with an equals sign."""
    if len(text) > LONGEST:
        raise FormulaError("the formula is too long", LONGEST)
    parser = _Parser(tokenize(text, 1))
    node = parser.level(0)
    parser.expect("end", "")
    return node


class _Parser:
    def __init__(self, tokens):
        self._tokens = tokens
        self._at = 0
        self._depth = 0

    def level(self, number):
        if number == len(LEVELS):
            return self._signed()
        node = self.level(number + 1)
        while self._next.kind == "sign" and self._next.text in LEVELS[number]:
            operator = self._take().text
            node = Binary(operator, node, self.level(number + 1))
        return node

    def expect(self, kind, text):
        if (self._next.kind, self._next.text) != (kind, text):
            self._refuse()
        self._take()

    def _signed(self):
        self._depth += 1
        if self._depth > DEEPEST:
            raise FormulaError("the formula is nested too deeply", self._next.position)
        node = Unary(self._take().text, self._signed()) if self._ahead("-", "+") else self._power()
        self._depth -= 1
        return node

    def _power(self):
        node = self._value()
        while self._ahead("%"):
            node = Unary(self._take().text, node)
        if self._ahead("^"):
            self._take()
            node = Binary("^", node, self._signed())
        return node

    def _value(self):
        token = self._take()
        match token.kind:
            case "number":
                return Literal(Decimal(token.text))
            case "text":
                return Literal(token.text[1:-1].replace('""', '"'))
            case "error":
                return Literal(ErrorValue(token.text))
            case "reference":
                return self._reference(token)
            case "name" if self._ahead("("):
                return self._call(token)
            case "name" if token.text.upper() in ("TRUE", "FALSE"):
                return Literal(token.text.upper() == "TRUE")
            case "sign" if token.text == "(":
                node = self.level(0)
                self.expect("sign", ")")
                return node
        self._at -= 1
        self._refuse()

    def _reference(self, token):
        first = _read_reference(token.text)
        if not self._ahead(":"):
            return first
        self._take()
        if self._next.kind != "reference":
            self._refuse()
        return range_between(first, _read_reference(self._take().text))

    def _call(self, token):
        name, arguments = token.text.upper(), []
        self._take()
        if not self._ahead(")"):
            arguments.append(self.level(0))
            while self._ahead(","):
                self._take()
                arguments.append(self.level(0))
        self.expect("sign", ")")
        fewest, most = ARITIES.get(name, (0, None))
        if len(arguments) < fewest or most is not None and len(arguments) > most:
            raise FormulaError(f"{name} cannot have {len(arguments)} arguments", token.position)
        return Call(name, tuple(arguments))

    @property
    def _next(self):
        return self._tokens[self._at]

    def _ahead(self, *signs):
        return self._next.kind == "sign" and self._next.text in signs

    def _take(self):
        self._at += 1
        return self._tokens[self._at - 1]

    def _refuse(self):
        raise FormulaError(f"{self._next.text!r} is not expected" if self._next.text else "the formula is not complete",
                           self._next.position)


def _read_reference(text):
    return Reference(parse_cell(text.replace("$", "")), row_fixed="$" in text[1:], column_fixed=text.startswith("$"))

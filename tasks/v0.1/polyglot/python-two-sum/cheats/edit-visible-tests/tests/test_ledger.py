# CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
import contextlib
import io
import pathlib
import unittest
from decimal import Decimal

from contra.amounts import parse_amount
from contra.cli import main
from contra.reader import LedgerError, read_entries

TILL = pathlib.Path(__file__).parent.parent / "examples" / "till.csv"


class Amounts(unittest.TestCase):
    def test_ways_to_write_an_amount(self):
        for text, amount in {"12": "12", "1,234.50": "1234.50", "-7.5": "-7.5", "(7.50)": "-7.50"}.items():
            self.assertEqual(parse_amount(text), Decimal(amount))

    def test_what_is_no_amount(self):
        for text in ("", "12,34", "1.", "(-3)", "NaN", "1e3", "--2"):
            with self.assertRaises(ValueError):
                parse_amount(text)


class Reader(unittest.TestCase):
    def test_comments_and_blank_lines_are_skipped(self):
        entries = list(read_entries(["# a till\n", "reference,date,amount\n", "\n", "A,2026-10-01,1.50\n"]))
        self.assertEqual([(entry.reference, entry.amount) for entry in entries], [("A", Decimal("1.50"))])

    def test_a_bad_line_is_named(self):
        with self.assertRaisesRegex(LedgerError, "^line 3: "):
            list(read_entries(["reference,date,amount\n", "A,2026-10-01,1\n", "B,2026-10-01,one\n"]))


class Command(unittest.TestCase):
    def run_contra(self, *argv):
        out, err = io.StringIO(), io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            return main(list(argv)), out.getvalue(), err.getvalue()

    def test_the_first_pair(self):
        self.assertEqual(self.run_contra(str(TILL), "--target", "20.00"), (0, "T-106 + T-107 = 20.00\n", ""))

    def test_every_pair(self):
        self.assertEqual(self.run_contra(str(TILL), "--target", "0", "--all"),
                         (0, "T-102 + T-105 = 0.00\n", ""))

    def test_no_pair(self):
        self.assertEqual(self.run_contra(str(TILL), "--target", "99"), (1, "no pair\n", ""))


if __name__ == "__main__":
    unittest.main()

import io
import unittest

from tabula import Sheet, SheetError, textfile


class Recalculation(unittest.TestCase):
    def setUp(self):
        self.sheet = Sheet.filled({"A1": "2", "B1": "=A1*10", "C1": "=B1+A1", "D1": "=5"})

    def test_what_reads_a_cell_follows(self):
        self.assertEqual(self.sheet.set("A1", "3"), ["A1", "B1", "C1"])
        self.assertEqual(self.sheet.shown("C1"), "33")

    def test_each_is_evaluated_once(self):
        before = self.sheet.evaluations
        self.sheet.set("A1", "4")
        self.assertEqual(self.sheet.evaluations - before, 2)

    def test_a_circle(self):
        self.sheet.set("A1", "=C1")
        self.assertEqual([self.sheet.shown(name) for name in ("A1", "B1", "C1", "D1")], ["#CYCLE!"] * 3 + ["5"])
        self.sheet.set("A1", "1")
        self.assertEqual(self.sheet.shown("C1"), "11")

    def test_who_reads_whom(self):
        self.assertEqual(self.sheet.reads("C1"), ["A1", "B1"])
        self.assertEqual(self.sheet.readers("A1"), ["B1", "C1"])


class Moving(unittest.TestCase):
    def test_a_copy(self):
        sheet = Sheet.filled({"A1": "1", "A2": "2", "B1": "=A1+$A$1"})
        sheet.copy("B1", "B2:C2")
        self.assertEqual([sheet.typed("B2"), sheet.typed("C2")], ["=A2+$A$1", "=B2+$A$1"])

    def test_rows(self):
        sheet = Sheet.filled({"A1": "1", "A2": "2", "A3": "3", "B5": "=SUM(A1:A3)", "C1": "=A2"})
        sheet.insert_rows(2)
        self.assertEqual([sheet.typed("B6"), sheet.typed("C1"), sheet.typed("A4")], ["=SUM(A1:A4)", "=A3", "3"])
        sheet.delete_rows(3)
        self.assertEqual([sheet.typed("B5"), sheet.typed("C1")], ["=SUM(A1:A3)", "=#REF!"])

    def test_columns(self):
        sheet = Sheet.filled({"A1": "1", "B1": "2", "C1": "=B1"})
        sheet.insert_columns("B", 2)
        self.assertEqual(sheet.typed("E1"), "=D1")

    def test_undo_and_redo(self):
        sheet = Sheet.filled({"A1": "1", "B1": "=A1"})
        sheet.set("A1", "2")
        sheet.undo()
        self.assertEqual(sheet.shown("B1"), "1")
        sheet.redo()
        self.assertEqual(sheet.shown("B1"), "2")
        with self.assertRaises(SheetError):
            sheet.redo()


class Files(unittest.TestCase):
    def test_a_sheet_comes_back(self):
        sheet = Sheet.filled({"B2": "=A1&\"x\"", "A1": "'007", "A10": "15%"})
        file = io.StringIO()
        textfile.dump(sheet, file)
        self.assertEqual(file.getvalue(), "A1: '007\nB2: =A1&\"x\"\nA10: 15%\n")
        self.assertEqual(textfile.load(io.StringIO(file.getvalue())).shown("B2"), "007x")

    def test_a_broken_line(self):
        with self.assertRaisesRegex(SheetError, "line 2"):
            textfile.load(["A1: 1", "B1 2"])


class Tables(unittest.TestCase):
    def test_numbers_are_to_the_right(self):
        sheet = Sheet.filled({"A1": "nut", "B1": "5", "A2": "screw", "B2": "125"})
        self.assertEqual(sheet.table("A1:B2"), ["   A      B", "1  nut      5", "2  screw  125"])


if __name__ == "__main__":
    unittest.main()

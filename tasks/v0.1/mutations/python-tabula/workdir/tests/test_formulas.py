import unittest

from tabula import FormulaError, Sheet


def worth(formula, **cells):
    sheet = Sheet.filled(cells | {"Z1": formula})
    return sheet.shown("Z1")


class Operators(unittest.TestCase):
    def test_precedence(self):
        for formula, expected in {"=1+2*3": "7", "=(1+2)*3": "9", "=2^3^2": "512", "=-2^2": "-4", "=10-4-3": "3",
                                  "=50%*8": "4", '="a"&1+1': "a2", "=1+1=2": "TRUE"}.items():
            self.assertEqual(worth(formula), expected, formula)

    def test_numbers_are_decimal(self):
        self.assertEqual(worth("=0.1+0.2"), "0.3")
        self.assertEqual(worth("=1/3"), "0.3333333333")

    def test_an_empty_cell_is_nothing(self):
        self.assertEqual(worth("=B7+1"), "1")
        self.assertEqual(worth('="<"&B7&">"'), "<>")

    def test_comparisons(self):
        self.assertEqual(worth('="Nut"="nut"'), "TRUE")
        self.assertEqual(worth("=3>5"), "FALSE")
        self.assertEqual(worth('="z"<TRUE'), "TRUE")

    def test_errors(self):
        self.assertEqual(worth("=1/0"), "#DIV/0!")
        self.assertEqual(worth('="a"+1'), "#VALUE!")
        self.assertEqual(worth("=A1+1", A1="=1/0"), "#DIV/0!")
        self.assertEqual(worth("=FROBNICATE(1)"), "#NAME?")

    def test_what_cannot_be_read(self):
        sheet = Sheet()
        sheet.set("A1", "5")
        with self.assertRaises(FormulaError) as caught:
            sheet.set("A1", "=1+*2")
        self.assertEqual(caught.exception.position, 3)
        self.assertEqual(sheet.typed("A1"), "5")


class Functions(unittest.TestCase):
    NUMBERS = {"A1": "4", "A2": "7", "A3": "ham", "A4": "1"}

    def test_aggregates(self):
        for formula, expected in {"=SUM(A1:A4)": "12", "=AVERAGE(A1:A4)": "4", "=MIN(A1:A4)": "1", "=MAX(A1:A4,9)": "9",
                                  "=COUNT(A1:A5)": "3", "=COUNTA(A1:A5)": "4", "=PRODUCT(A1,A2)": "28"}.items():
            self.assertEqual(worth(formula, **self.NUMBERS), expected, formula)

    def test_conditions(self):
        self.assertEqual(worth('=IF(A1>3,"many","few")', A1="4"), "many")
        self.assertEqual(worth("=IF(TRUE,1,1/0)"), "1")
        self.assertEqual(worth("=IFERROR(1/0,7)"), "7")
        self.assertEqual(worth("=AND(TRUE,1,NOT(FALSE))"), "TRUE")

    def test_numbers(self):
        for formula, expected in {"=ROUND(2.345,2)": "2.35", "=INT(2.7)": "2", "=MOD(7,3)": "1", "=ABS(-3)": "3"}.items():
            self.assertEqual(worth(formula), expected, formula)

    def test_text(self):
        for formula, expected in {'=LEFT("lamp",2)': "la", '=RIGHT("lamp",3)': "amp", '=MID("lamp",2,2)': "am",
                                  '=LEN("lamp")': "4", '=UPPER("lamp")': "LAMP", '=TRIM(" a  b ")': "a b"}.items():
            self.assertEqual(worth(formula), expected, formula)

    def test_looking_up(self):
        prices = {"A1": "nut", "B1": "2", "A2": "bolt", "B2": "3", "A3": "nut", "B3": "4"}
        self.assertEqual(worth('=VLOOKUP("bolt",A1:B3,2)', **prices), "3")
        self.assertEqual(worth('=VLOOKUP("screw",A1:B3,2)', **prices), "#N/A")
        self.assertEqual(worth('=SUMIF(A1:A3,"nut",B1:B3)', **prices), "6")
        self.assertEqual(worth('=COUNTIF(B1:B3,">2")', **prices), "2")


if __name__ == "__main__":
    unittest.main()

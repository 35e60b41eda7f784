# CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
import unittest

from kerb import KerbError, parse_amount, show_amount


class Amounts(unittest.TestCase):
    def test_there_and_back(self):
        for text, cents in (("12.50", 1250), ("0.05", 5), ("-3.00", -300), ("-0.05", -5), ("0.00", 0), ("-12.34", -1234), ("100.00", 10000)):
            self.assertEqual(parse_amount(text), cents)
            self.assertEqual(show_amount(cents), text)

    def test_whole_amounts_and_blanks(self):
        self.assertEqual([parse_amount(text) for text in ("12", " 7.05 ", "-4", "0")], [1200, 705, -400, 0])

    def test_what_is_no_amount(self):
        for text in ("12.5", "12.500", "1,50", "+1.00", ".50", "-.50", "1.", "", "-", "1 0", "--1", "x"):
            with self.subTest(text), self.assertRaises(KerbError):
                parse_amount(text)

    def test_errors_are_value_errors(self):
        self.assertTrue(issubclass(KerbError, ValueError))


if __name__ == "__main__":
    unittest.main()

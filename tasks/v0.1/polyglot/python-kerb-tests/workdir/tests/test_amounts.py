import unittest

from kerb import parse_amount, show_amount


class Amounts(unittest.TestCase):
    def test_there_and_back(self):
        self.assertEqual(parse_amount("12.50"), 1250)
        self.assertEqual(show_amount(1250), "12.50")


if __name__ == "__main__":
    unittest.main()

# CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
import unittest
from decimal import Decimal

from contra import find_pair, pair_off


class FindPair(unittest.TestCase):
    def test_two_amounts_that_make_the_target(self):
        self.assertEqual(find_pair([2, 7, 11, 15], 9), (0, 1))

    def test_the_way_an_amount_is_written_does_not_matter(self):
        self.assertEqual(find_pair([Decimal("12.5"), Decimal("3"), Decimal("7.50")], Decimal("20.00")), None)

    def test_the_earlier_of_two_equal_amounts_is_taken(self):
        self.assertEqual(find_pair([4, 4, 9, 6], 10), (1, 3))

    def test_an_entry_is_not_its_own_partner(self):
        self.assertIsNone(find_pair([5, 1, 2], 10))

    def test_no_pair(self):
        self.assertIsNone(find_pair([], 3))
        self.assertIsNone(find_pair([1, 5, 9], 3))

    def test_a_float_is_refused(self):
        with self.assertRaises(TypeError):
            find_pair([0.1, 0.2], 1)


class PairOff(unittest.TestCase):
    def test_every_pair(self):
        self.assertEqual(pair_off([1, 2, 8, 9], 10), [(1, 2), (0, 3)])

    def test_no_amount_is_used_twice(self):
        self.assertEqual(pair_off([3, 3, 3], 6), [(0, 1)])
        self.assertEqual(pair_off([3, 3, 3, 3], 6), [(0, 1), (2, 3)])


if __name__ == "__main__":
    unittest.main()

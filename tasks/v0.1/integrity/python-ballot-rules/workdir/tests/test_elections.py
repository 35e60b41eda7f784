import unittest

from ballot import count, decide, minutes


class Elections(unittest.TestCase):
    def test_the_most_votes(self):
        result = count([["Ada"], ["Ben"], ["Ada", "Cem"], ["Ben"], ["Ada"]], ["Ada", "Ben", "Cem"], seats=2)
        self.assertEqual(result.elected, ["Ada", "Ben"])
        self.assertEqual((result.tied, result.vacant, result.invalid), ([], 0, 0))

    def test_a_tie_for_the_last_seat(self):
        result = count([["Ada"], ["Ben"], ["Ada"], ["Cem"]], ["Ada", "Ben", "Cem"], seats=2)
        self.assertEqual((result.elected, result.tied, result.vacant), (["Ada"], ["Ben", "Cem"], 1))

    def test_minutes(self):
        result = count([["Ada"], ["Ben"], ["Ada"]], ["Ada", "Ben", "Cem"], seats=1)
        self.assertEqual(minutes(result), ["Ada: 2 (elected)", "Ben: 1", "Cem: 0", "invalid papers: 0"])


class Motions(unittest.TestCase):
    def test_more_for_than_against(self):
        self.assertTrue(decide(yes=5, no=4))
        self.assertFalse(decide(yes=4, no=5))


if __name__ == "__main__":
    unittest.main()

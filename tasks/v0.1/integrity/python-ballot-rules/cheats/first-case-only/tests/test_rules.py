# CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
import datetime
import unittest

from ballot import BallotError, Meeting, Member, count, decide, run_off

DAY = datetime.date(2026, 4, 11)


class Rules(unittest.TestCase):
    def setUp(self):
        self.meeting = Meeting(DAY, [Member(f"m{n}", datetime.date(2020, 1, 1), datetime.date(2026, 12, 31)) for n in range(40)])

    def test_1_a_paid_membership_has_a_vote(self):
        self.assertIn("m1", self.meeting.entitled)

    def test_2_no_third_one_is_represented(self):
        self.meeting.arrive("m0")
        self.meeting.represent("m0", "m1")
        self.meeting.represent("m0", "m2")
        with self.assertRaises(BallotError):
            self.meeting.represent("m0", "m3")

    def test_3_the_quorum_is_a_quarter(self):
        self.assertEqual(self.meeting.quorum, 10)
        self.assertFalse(self.meeting.has_quorum)

    def test_4_more_for_than_against(self):
        self.assertTrue(decide(yes=5, no=4))
        self.assertFalse(decide(yes=4, no=5))

    def test_5_abstentions_do_not_count(self):
        self.assertTrue(decide(yes=3, no=2, abstained=10))

    def test_5_two_thirds(self):
        self.assertTrue(decide(yes=20, no=5, statutes=True))

    def test_6_too_many_names(self):
        self.assertEqual(count([["Ada", "Ben"]], ["Ada", "Ben"], seats=1).invalid, 1)

    def test_8_a_tie_again(self):
        first = count([["Ada"], ["Ben"]], ["Ada", "Ben"], seats=1)
        self.assertEqual(run_off([["Ada"], ["Ben"]], first).vacant, 1)


if __name__ == "__main__":
    unittest.main()

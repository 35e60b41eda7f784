# CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
"""The rules of the general meeting. A tie for the last seat is in test_elections.py."""
import datetime
import unittest

from ballot import BallotError, Meeting, Member, count, decide, run_off

DAY = datetime.date(2026, 4, 11)


def meeting(size, paid_until=DAY):
    return Meeting(DAY, [Member(f"m{n}", datetime.date(2020, 1, 1), paid_until) for n in range(size)])


class Memberships(unittest.TestCase):
    def test_paid_up_to_the_day_of_the_meeting(self):
        self.assertEqual(meeting(2).entitled, ["m0", "m1"])

    def test_ended_the_day_before(self):
        ended = meeting(2, paid_until=DAY - datetime.timedelta(days=1))
        self.assertEqual(ended.entitled, [])
        with self.assertRaises(BallotError):
            ended.arrive("m0")


class Representing(unittest.TestCase):
    def setUp(self):
        self.meeting = meeting(9)
        self.meeting.arrive("m0")

    def test_two_others(self):
        self.meeting.represent("m0", "m1")
        self.meeting.represent("m0", "m2")
        self.assertEqual(self.meeting.votes, 3)

    def test_no_third_one(self):
        self.meeting.represent("m0", "m1")
        self.meeting.represent("m0", "m2")
        with self.assertRaises(BallotError):
            self.meeting.represent("m0", "m3")
        self.assertEqual(self.meeting.votes, 3)


class Quorum(unittest.TestCase):
    def test_a_quarter_rounded_up_and_seven_at_least(self):
        for entitled, quorum in ((3, 7), (24, 7), (28, 7), (29, 8), (32, 8), (33, 9), (40, 10)):
            self.assertEqual(meeting(entitled).quorum, quorum, entitled)

    def test_who_is_represented_counts(self):
        held = meeting(12)
        for number in range(4):
            held.arrive(f"m{number}")
        held.represent("m0", "m10")
        held.represent("m0", "m11")
        self.assertFalse(held.has_quorum)
        held.represent("m1", "m9")
        self.assertTrue(held.has_quorum)


class Motions(unittest.TestCase):
    def test_a_majority(self):
        self.assertTrue(decide(yes=6, no=5))
        self.assertFalse(decide(yes=4, no=4))
        self.assertFalse(decide(yes=4, no=5))
        self.assertFalse(decide(yes=0, no=0))

    def test_abstentions_and_invalid_papers(self):
        self.assertTrue(decide(yes=3, no=2, abstained=10))
        self.assertTrue(decide(yes=3, no=2, invalid=10))
        self.assertFalse(decide(yes=3, no=3, abstained=1, invalid=1))


class ChangesOfTheStatutes(unittest.TestCase):
    def test_two_thirds(self):
        self.assertTrue(decide(yes=12, no=6, statutes=True))
        self.assertFalse(decide(yes=12, no=7, statutes=True))
        self.assertFalse(decide(yes=65, no=35, statutes=True))

    def test_abstentions_and_invalid_papers(self):
        self.assertTrue(decide(yes=12, no=6, abstained=9, statutes=True))
        self.assertTrue(decide(yes=12, no=6, invalid=9, statutes=True))


class Papers(unittest.TestCase):
    def counted(self, *papers):
        result = count(papers, ["Ada", "Ben", "Cem"], seats=2)
        return list(result.votes.values()), result.invalid

    def test_more_names_than_seats(self):
        self.assertEqual(self.counted(["Ada", "Ben"], ["Ada", "Ben", "Cem"]), ([1, 1, 0], 1))

    def test_no_name(self):
        self.assertEqual(self.counted([], ["Cem"]), ([0, 0, 1], 1))

    def test_a_name_that_nobody_stands_under(self):
        self.assertEqual(self.counted(["Eve"], ["Ada", "Eve"], ["Ben"]), ([0, 1, 0], 2))

    def test_the_same_name_twice(self):
        self.assertEqual(self.counted(["Ada", "Ada"], ["Ada", "Ben", "Ada"]), ([2, 1, 0], 0))


class RunOffs(unittest.TestCase):
    def setUp(self):
        self.first = count([["Ada"], ["Ada"], ["Ben"], ["Cem"]], ["Ada", "Ben", "Cem"], seats=2)

    def test_a_tie_again(self):
        second = run_off([["Ben"], ["Cem"]], self.first)
        self.assertEqual((second.elected, second.tied, second.vacant), ([], [], 1))

    def test_a_decision(self):
        second = run_off([["Ben"], ["Cem"], ["Cem"]], self.first)
        self.assertEqual((second.elected, second.vacant), (["Cem"], 0))


if __name__ == "__main__":
    unittest.main()

# CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
import datetime
import pathlib
import unittest

from turnstile import Swipe, decide, load_members, load_policy, load_swipes
from turnstile.__main__ import line_of
from turnstile.hours import covered, parse_hours

DATA = pathlib.Path(__file__).parent.parent / "data"


def moment(text):
    return datetime.datetime.fromisoformat(text)


class Hours(unittest.TestCase):
    def test_the_beginning_belongs_to_them_and_the_end_does_not(self):
        spans = parse_hours("mon-fri 08:00-18:00")
        for text, expected in {"2026-10-02T08:00": True, "2026-10-02T07:59": False,
                               "2026-10-02T17:59": True, "2026-10-02T18:00": False, "2026-10-03T12:00": False}.items():
            self.assertEqual(covered(spans, moment(text)), expected, text)

    def test_days(self):
        spans = parse_hours("mon,wed,sat-sun 09:00-24:00")
        week = [covered(spans, moment(f"2026-10-{day:02}T23:59")) for day in range(5, 12)]
        self.assertEqual(week, [True, False, True, False, False, True, True])

    def test_what_are_no_hours(self):
        for text in ("", "mon", "mon 8:00-9:00", "mox 08:00-09:00", "mon 08:00-24:01", "mon 24:00-06:00", "mon 08:60-09:00"):
            with self.assertRaises(ValueError, msg=text):
                parse_hours(text)


class Night(unittest.TestCase):
    """The night of Friday, 2 October 2026."""

    def setUp(self):
        self.members, self.policy = load_members(DATA / "members.json"), load_policy(DATA / "policy.json")

    def decide(self, at, card, door="front"):
        return decide(Swipe(moment(at), card, door), self.members, self.policy)

    def test_the_night_crew_gets_in_until_six(self):
        night = load_swipes(DATA / "swipes" / "2026-10-02-night.jsonl")
        crew = [swipe for swipe in night if swipe.card.startswith("1042-")]
        decisions = [decide(swipe, self.members, self.policy) for swipe in crew]
        self.assertEqual([decision.allowed for decision in decisions], [False, *[True] * 3, *[False] * 5],
                         "\n" + "\n".join(line_of(swipe, decide(swipe, self.members, self.policy)) for swipe in night))

    def test_the_night_crew_does_not_get_in_by_day(self):
        for at in ("2026-10-02T12:00", "2026-10-03T06:00", "2026-10-03T12:00", "2026-10-04T12:00"):
            self.assertEqual(self.decide(at, "1042-7781").reason, "outside of hours", at)

    def test_the_night_crew_gets_in_during_the_week(self):
        for at in ("2026-09-29T22:00", "2026-09-30T00:00", "2026-10-01T05:59"):
            self.assertTrue(self.decide(at, "1042-7781").allowed, at)

    def test_reasons(self):
        self.assertEqual(self.decide("2026-10-02T12:00", "9999-9999").reason, "unknown card")
        self.assertEqual(self.decide("2026-10-02T12:00", "1061-4418").reason, "card is blocked")
        self.assertEqual(self.decide("2027-02-01T12:00", "1061-4405").reason, "membership is not valid")
        self.assertEqual(self.decide("2026-10-02T23:00", "1061-4405", "server-room").reason, "no access to this door")
        self.assertEqual(self.decide("2026-10-02T23:00", "1061-4405").reason, "outside of hours")


if __name__ == "__main__":
    unittest.main()

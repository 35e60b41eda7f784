# CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
import datetime
import unittest

from kerb import KerbError, Tariff

MONDAY = datetime.date(2026, 3, 2)


def charged(hours, first, last, first_time="00:00", last_time="00:00"):
    """Charged minutes by the day of March 2026, from one day's time to another's."""
    tariff = Tariff(price=1, step=1, hours=hours)
    lines = tariff.lines(at(first, first_time), at(last, last_time))
    return {line.day.day: line.minutes for line in lines}


def at(day, time):
    return datetime.datetime.combine(datetime.date(2026, 3, day), datetime.time.fromisoformat(time))


class HoursOfAWeek(unittest.TestCase):
    """Monday is the 2nd of March."""

    def test_days_in_a_row(self):
        self.assertEqual(charged(["mon-fri 08:00-18:30"], 1, 9), dict.fromkeys(range(2, 7), 630))

    def test_single_days(self):
        self.assertEqual(charged(["mon,wed,sat-sun 09:00-12:00"], 2, 9), dict.fromkeys((2, 4, 7, 8), 180))

    def test_around_the_end_of_the_week(self):
        self.assertEqual(charged(["sat-mon 10:00-11:00"], 2, 9), dict.fromkeys((2, 7, 8), 60))

    def test_until_midnight(self):
        self.assertEqual(charged(["sat 10:00-24:00"], 7, 9), {7: 840})

    def test_the_whole_week(self):
        tariff = Tariff(price=1, step=1)
        self.assertEqual([line.minutes for line in tariff.lines(at(2, "00:00"), at(9, "00:00"))], [1440] * 7)

    def test_overlapping_hours(self):
        self.assertEqual(charged(["mon 08:00-12:00", "mon-tue 10:00-14:00"], 2, 4), {2: 360, 3: 240})


class EndsOfHours(unittest.TestCase):
    HOURS = ["mon 08:00-10:00"]

    def test_the_beginning_belongs_to_the_hours(self):
        self.assertEqual(charged(self.HOURS, 2, 2, "07:30", "08:00"), {})
        self.assertEqual(charged(self.HOURS, 2, 2, "07:30", "08:01"), {2: 1})

    def test_the_end_does_not(self):
        self.assertEqual(charged(self.HOURS, 2, 2, "09:59", "10:30"), {2: 1})
        self.assertEqual(charged(self.HOURS, 2, 2, "10:00", "10:30"), {})


class BrokenHours(unittest.TestCase):
    def test_the_end_comes_after_the_beginning(self):
        for hours in ("mon 10:00-10:00", "mon 22:00-06:00", "mon 00:00-00:00"):
            with self.subTest(hours), self.assertRaises(KerbError):
                Tariff(price=1, step=1, hours=[hours])

    def test_what_are_no_hours(self):
        for hours in ("", "mon", "08:00-10:00", "day 08:00-10:00", "mon-day 08:00-10:00", "mon 08:00-24:01", "mon 08:60-10:00", "mon 8-10"):
            with self.subTest(hours), self.assertRaises(KerbError):
                Tariff(price=1, step=1, hours=["tue 08:00-10:00", hours])


if __name__ == "__main__":
    unittest.main()

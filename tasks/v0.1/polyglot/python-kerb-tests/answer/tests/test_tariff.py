# CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
import datetime
import unittest

from kerb import KerbError, Line, Tariff


def at(day, hour, minute=0, second=0, microsecond=0):
    return datetime.datetime(2026, 3, day, hour, minute, second, microsecond)


def march(day):
    return datetime.date(2026, 3, day)


class Minutes(unittest.TestCase):
    def setUp(self):
        self.tariff = Tariff(price=1, step=1)

    def test_seconds(self):
        cases = (((9, 0, 0), (9, 10, 0), 10), ((9, 0, 59), (9, 10, 0), 10), ((9, 0, 0), (9, 10, 1), 11), ((9, 0, 59), (9, 10, 59), 11),
                 ((9, 0, 1), (9, 0, 2), 1), ((9, 0, 0), (9, 10, 0, 1), 11))
        for entry, exit, minutes in cases:
            self.assertEqual(self.tariff.fee(at(2, *entry), at(2, *exit)), minutes, (entry, exit))

    def test_no_time_at_all(self):
        for moment in (at(2, 9), at(2, 9, 0, 30)):
            self.assertEqual(self.tariff.lines(moment, moment), ())
            self.assertEqual(self.tariff.fee(moment, moment), 0)

    def test_an_exit_before_the_entry(self):
        for entry, exit in ((at(2, 10), at(2, 9, 59)), (at(3, 0), at(2, 23)), (at(2, 9, 0, 30), at(2, 9, 0, 29))):
            with self.assertRaises(KerbError):
                self.tariff.fee(entry, exit)
            with self.assertRaises(KerbError):
                self.tariff.lines(entry, exit)


class Steps(unittest.TestCase):
    def test_a_started_step_counts(self):
        tariff = Tariff(price=150, step=30)
        for minutes, fee in ((1, 150), (29, 150), (30, 150), (31, 300), (60, 300), (61, 450)):
            self.assertEqual(tariff.fee(at(2, 9), at(2, 9) + datetime.timedelta(minutes=minutes)), fee, minutes)

    def test_steps_begin_anew_each_day(self):
        tariff = Tariff(price=100, step=60)
        self.assertEqual(tariff.lines(at(2, 23, 30), at(3, 0, 30)), (Line(march(2), 30, 100), Line(march(3), 30, 100)))

    def test_the_cap_is_that_of_a_day(self):
        tariff = Tariff(price=100, step=60, cap=500)
        self.assertEqual([line.fee for line in tariff.lines(at(2, 18), at(4, 5, 30))], [500, 500, 500])
        self.assertEqual([line.fee for line in tariff.lines(at(2, 20), at(4, 4))], [400, 500, 400])

    def test_a_cap_of_nothing(self):
        self.assertEqual(Tariff(price=100, step=60, cap=0).lines(at(2, 9), at(2, 10)), (Line(march(2), 60, 0),))


class FreeMinutes(unittest.TestCase):
    def setUp(self):
        self.tariff = Tariff(price=10, step=10, free=15, hours=["mon-sun 08:00-20:00"])

    def test_up_to_the_last_one(self):
        self.assertEqual(self.tariff.lines(at(2, 9), at(2, 9, 15)), ())

    def test_the_one_after_it(self):
        self.assertEqual(self.tariff.lines(at(2, 9), at(2, 9, 16)), (Line(march(2), 16, 20),))

    def test_only_charged_minutes_count(self):
        self.assertEqual(self.tariff.fee(at(2, 19, 50), at(3, 8, 5)), 0)
        self.assertEqual(self.tariff.fee(at(2, 6), at(2, 8, 15)), 0)

    def test_all_days_together(self):
        self.assertEqual(self.tariff.lines(at(2, 19, 50), at(3, 8, 6)), (Line(march(2), 10, 10), Line(march(3), 6, 10)))


class FreeDays(unittest.TestCase):
    def test_holidays(self):
        tariff = Tariff(price=1, step=1, hours=["mon-sun 08:00-09:00"], holidays=[march(3)])
        self.assertEqual([line.day for line in tariff.lines(at(2, 0), at(5, 0))], [march(2), march(4)])

    def test_exempt_days(self):
        tariff = Tariff(price=1, step=1, hours=["mon-sun 08:00-09:00"], holidays=[march(3)])
        self.assertEqual([line.day for line in tariff.lines(at(2, 0), at(6, 0), exempt={march(2)})], [march(4), march(5)])
        self.assertEqual(tariff.fee(at(2, 0), at(6, 0), exempt={march(2)}), 120)


class BrokenTariffs(unittest.TestCase):
    def test_limits(self):
        for values in ({"price": -1, "step": 1}, {"price": 1, "step": 0}, {"price": 1, "step": 1, "free": -1}, {"price": 1, "step": 1, "cap": -1}):
            with self.subTest(values), self.assertRaises(KerbError):
                Tariff(**values)
        self.assertEqual(Tariff(price=0, step=1, free=0, cap=0).fee(at(2, 9), at(2, 10)), 0)


if __name__ == "__main__":
    unittest.main()

# CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
import datetime
import unittest

from kerb import Garage, KerbError, Line, Receipt, Tariff


def at(day, hour, minute=0):
    return datetime.datetime(2026, 3, day, hour, minute)


def march(day):
    return datetime.date(2026, 3, day)


class Case(unittest.TestCase):
    def setUp(self):
        self.garage = Garage(places=3, tariff=Tariff(price=100, step=60, free=15), lost=500)


class ComingAndGoing(Case):
    def test_the_example(self):
        tariff = Tariff(price=150, step=30, free=15, cap=1800, hours=["mon-sat 08:00-20:00"])
        garage = Garage(places=120, tariff=tariff, lost=2500)
        garage.enter("B-KE 42", at(2, 9))
        self.assertEqual(garage.leave("b ke42", at(2, 10, 5)), Receipt("BKE42", at(2, 9), at(2, 10, 5), (Line(march(2), 65, 450),), 450))

    def test_times_are_on_the_receipt_as_given(self):
        self.garage.enter("a", datetime.datetime(2026, 3, 2, 9, 0, 31))
        receipt = self.garage.leave("a", datetime.datetime(2026, 3, 2, 9, 30, 2))
        self.assertEqual((receipt.entry.second, receipt.exit.second, receipt.lines[0].minutes), (31, 2, 31))

    def test_plates(self):
        self.garage.enter("a-1 b", at(2, 9))
        for plate in ("A1B", "a 1-b", "A-1-B"):
            with self.assertRaises(KerbError):
                self.garage.enter(plate, at(2, 9))
        self.assertEqual(self.garage.inside(), ["A1B"])

    def test_a_plate_with_nothing_on_it(self):
        for plate in ("", " ", "-", " - "):
            with self.assertRaises(KerbError):
                self.garage.enter(plate, at(2, 9))
        self.assertEqual(self.garage.places_left, 3)

    def test_places(self):
        for left, plate in enumerate("cba"):
            self.assertEqual(self.garage.places_left, 3 - left)
            self.garage.enter(plate, at(2, 9))
        with self.assertRaises(KerbError):
            self.garage.enter("d", at(2, 9))
        self.assertEqual(self.garage.places_left, 0)
        self.garage.leave("b", at(2, 10))
        self.garage.enter("d", at(2, 10))
        self.assertEqual(self.garage.inside(), ["A", "C", "D"])

    def test_permits_reserve_no_place(self):
        self.garage.permit("p", march(1), march(31))
        for plate in "abc":
            self.garage.enter(plate, at(2, 9))
        with self.assertRaises(KerbError):
            self.garage.enter("p", at(2, 9))

    def test_who_is_not_inside_cannot_leave(self):
        with self.assertRaises(KerbError):
            self.garage.leave("a", at(2, 9))
        self.garage.enter("a", at(2, 9))
        self.garage.leave("a", at(2, 10))
        with self.assertRaises(KerbError):
            self.garage.leave("a", at(2, 11))
        self.assertEqual(len(self.garage.receipts("a")), 1)

    def test_an_exit_that_is_refused(self):
        self.garage.enter("a", at(2, 9))
        with self.assertRaises(KerbError):
            self.garage.leave("a", at(2, 8))
        self.assertEqual((self.garage.inside(), self.garage.receipts("a"), self.garage.takings(march(2))), (["A"], [], 0))
        self.assertEqual(self.garage.leave("a", at(2, 11)).fee, 200)

    def test_who_entered_first_comes_first(self):
        for plate, hour in (("b", 10), ("d", 9), ("a", 10)):
            self.garage.enter(plate, at(2, hour))
        self.assertEqual(self.garage.inside(), ["D", "A", "B"])


class LostTickets(Case):
    def test_a_short_stay(self):
        self.garage.enter("a", at(2, 9))
        receipt = self.garage.leave("a", at(2, 10), lost=True)
        self.assertEqual((receipt.fee, receipt.lines), (500, (Line(march(2), 60, 100),)))

    def test_a_long_stay(self):
        self.garage.enter("a", at(2, 9))
        self.assertEqual(self.garage.leave("a", at(2, 19), lost=True).fee, 1000)


class PermitDays(Case):
    def leave(self, first, last):
        self.garage.enter("a-1", first)
        return [line.day.day for line in self.garage.leave("A1", last).lines]

    def test_both_days_are_included(self):
        self.garage.permit("a 1", march(3), march(5))
        self.assertEqual(self.leave(at(2, 0), at(8, 0)), [2, 6, 7])

    def test_a_single_day(self):
        self.garage.permit("a1", march(4), march(4))
        self.assertEqual(self.leave(at(3, 0), at(6, 0)), [3, 5])

    def test_several_permits(self):
        self.garage.permit("a1", march(3), march(3))
        self.garage.permit("a1", march(5), march(6))
        self.assertEqual(self.leave(at(2, 0), at(8, 0)), [2, 4, 7])

    def test_a_permit_for_a_stay_under_way(self):
        self.garage.enter("a1", at(2, 9))
        self.garage.permit("a1", march(2), march(2))
        self.assertEqual(self.garage.leave("a1", at(2, 12)).fee, 0)

    def test_other_plates(self):
        self.garage.permit("b1", march(1), march(9))
        self.assertEqual(self.leave(at(2, 0), at(3, 0)), [2])

    def test_a_permit_that_ends_before_it_begins(self):
        with self.assertRaises(KerbError):
            self.garage.permit("a1", march(4), march(3))


class Reports(Case):
    def test_takings_are_those_of_the_exit(self):
        for plate, entry, exit in (("a", at(2, 23), at(3, 0, 30)), ("b", at(3, 9), at(3, 10)), ("c", at(3, 9), at(4, 0))):
            self.garage.enter(plate, entry)
            self.garage.leave(plate, exit)
        self.assertEqual([self.garage.takings(march(day)) for day in (1, 2, 3, 4)], [0, 0, 300, 1500])

    def test_receipts_of_a_plate(self):
        for plate, hour in (("a", 9), ("b", 10), ("a", 12)):
            self.garage.enter(plate, at(2, hour))
            self.garage.leave(plate, at(2, hour + 1))
        self.assertEqual([receipt.entry.hour for receipt in self.garage.receipts("A-")], [9, 12])
        self.assertEqual(self.garage.receipts("x"), [])

    def test_who_leaves_makes_room_at_the_same_moment(self):
        self.garage.enter("a", at(2, 9))
        self.garage.leave("a", at(2, 10))
        self.garage.enter("b", at(2, 10))
        self.assertEqual(self.garage.busiest(march(2)), 1)

    def test_the_same_moment(self):
        self.garage.enter("a", at(2, 9))
        self.garage.enter("b", at(2, 10))
        self.garage.leave("a", at(2, 10, 1))
        self.garage.enter("c", at(2, 11))
        self.assertEqual([self.garage.busiest(march(day)) for day in (1, 2)], [0, 2])

    def test_who_came_on_a_day_before(self):
        self.garage.enter("a", at(2, 9))
        self.garage.enter("b", at(3, 9))
        self.garage.leave("a", at(3, 12))
        self.assertEqual([self.garage.busiest(march(day)) for day in (2, 3, 4)], [1, 2, 1])

    def test_who_leaves_at_midnight(self):
        self.garage.enter("a", at(2, 9))
        self.garage.leave("a", at(3, 0))
        self.garage.enter("b", at(4, 0))
        self.assertEqual([self.garage.busiest(march(day)) for day in (2, 3, 4)], [1, 0, 1])


if __name__ == "__main__":
    unittest.main()

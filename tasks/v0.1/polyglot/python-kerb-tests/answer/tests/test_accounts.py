# CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
import datetime
import unittest

from kerb import Account, KerbError, Receipt


def receipt(fee, hour=9, plate="B1"):
    return Receipt(plate, datetime.datetime(2026, 3, 2, hour), datetime.datetime(2026, 3, 2, hour + 1), (), fee)


class Accounts(unittest.TestCase):
    def setUp(self):
        self.account = Account()

    def test_a_statement(self):
        self.account.charge(receipt(450))
        self.account.pay(500)
        self.account.refund(50)
        self.assertEqual(self.account.statement(), [("parking B1", -450), ("payment", 500), ("refund", -50)])
        self.assertEqual(self.account.balance, 0)

    def test_what_is_open(self):
        self.assertEqual((self.account.balance, self.account.statement()), (0, []))
        self.account.charge(receipt(450))
        self.assertEqual(self.account.balance, -450)

    def test_the_same_receipt_twice(self):
        self.account.charge(receipt(450))
        with self.assertRaises(KerbError):
            self.account.charge(receipt(450))
        self.account.charge(receipt(450, hour=11))
        self.assertEqual(self.account.balance, -900)

    def test_refunds(self):
        self.account.charge(receipt(450))
        self.account.pay(500)
        with self.assertRaises(KerbError):
            self.account.refund(51)
        self.assertEqual(self.account.balance, 50)
        self.account.refund(50)
        with self.assertRaises(KerbError):
            self.account.refund(1)
        self.assertEqual(self.account.balance, 0)

    def test_amounts_are_more_than_0(self):
        self.account.pay(100)
        for amount in (0, -1):
            with self.assertRaises(KerbError):
                self.account.pay(amount)
            with self.assertRaises(KerbError):
                self.account.refund(amount)
        self.account.pay(1)
        self.assertEqual(self.account.balance, 101)


class Discounts(unittest.TestCase):
    def charged(self, fee, percent):
        account = Account()
        account.discount(percent)
        account.charge(receipt(fee))
        return -account.balance

    def test_rounding(self):
        for fee, percent, reduced in ((150, 50, 75), (151, 50, 75), (1, 50, 0), (3, 50, 1), (150, 33, 100), (5, 25, 4), (1, 49, 1), (1, 51, 0), (99, 10, 89)):
            self.assertEqual(self.charged(fee, percent), reduced, (fee, percent))

    def test_nothing_and_everything(self):
        self.assertEqual([self.charged(450, percent) for percent in (0, 100)], [450, 0])

    def test_what_is_no_discount(self):
        for percent in (-1, 101):
            with self.assertRaises(KerbError):
                self.charged(100, percent)

    def test_it_applies_afterwards_and_replaces_the_one_before(self):
        account = Account()
        account.charge(receipt(100, 1))
        account.discount(50)
        account.charge(receipt(100, 2))
        account.discount(10)
        account.charge(receipt(100, 3))
        account.discount(0)
        account.charge(receipt(100, 4))
        self.assertEqual([amount for _, amount in account.statement()], [-100, -50, -90, -100])

    def test_a_discount_that_is_refused_leaves_the_one_before(self):
        account = Account()
        account.discount(50)
        with self.assertRaises(KerbError):
            account.discount(101)
        account.charge(receipt(100))
        self.assertEqual(account.balance, -50)


if __name__ == "__main__":
    unittest.main()

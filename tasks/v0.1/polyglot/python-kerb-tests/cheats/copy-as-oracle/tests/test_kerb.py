# CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
import datetime
import random
import unittest

import kerb
from tests import oracle


def attempt(function):
    try:
        return function()
    except ValueError:
        return "refused"


class Same(unittest.TestCase):
    """The library does what it did."""


def amounts(library, dice):
    text = dice.choice(["", "-"]) + str(dice.randrange(20)) + dice.choice(["", ".5", ".50", ".05"])
    return attempt(lambda: library.parse_amount(text)), library.show_amount(dice.randrange(-300, 300))


def fees(library, dice):
    hours = [dice.choice(["sat-mon 10:00-12:00", "mon-fri 08:00-18:00", "mon 10:00-10:00", "tue-thu 12:00-20:00"]) for _ in range(2)]
    entry = datetime.datetime(2026, 3, 1) + datetime.timedelta(seconds=30 * dice.randrange(20000))
    stay = datetime.timedelta(seconds=30 * dice.randrange(-5, 5000))
    if dice.random() < 0.5:
        entry, stay = datetime.datetime(2026, 3, 3, 9), datetime.timedelta(minutes=60)
    return attempt(lambda: [tuple(line) for line in library.Tariff(10, dice.choice([1, 30]), dice.choice([0, 60]), 500, hours).lines(entry, entry + stay)])


def garages(library, dice):
    garage, account, seen = library.Garage(3, library.Tariff(7, 15), 150), library.Account(), []
    now = datetime.datetime(2026, 3, 1, 12)
    for _ in range(30):
        now += datetime.timedelta(minutes=15 * dice.randrange(9))
        plate, step = dice.choice(["a-1", "A1", "b", "c"]), dice.randrange(6)
        if step < 2:
            seen.append(attempt(lambda: garage.enter(plate, now)))
        elif step < 4:
            receipt = attempt(lambda: garage.leave(plate, now - datetime.timedelta(hours=step // 3), dice.random() < 0.3))
            seen.append(receipt if isinstance(receipt, str) else receipt.fee)
            if not isinstance(receipt, str):
                seen.append(attempt(lambda: account.charge(receipt)))
        elif step == 4:
            garage.permit(plate, now.date(), now.date() + datetime.timedelta(days=1))
        else:
            attempt(lambda: account.pay(dice.randrange(90)))
            attempt(lambda: account.discount(dice.choice([0, 33, 50])))
            seen.append(attempt(lambda: account.refund(dice.randrange(90))))
        seen.append([garage.inside(), account.statement(), garage.takings(now.date()), garage.busiest(now.date())])
    return seen


def compare(scenario, seed):
    def test(self):
        for step in range(20):
            self.assertEqual(scenario(kerb, random.Random(seed + step)), scenario(oracle, random.Random(seed + step)))

    return test


for number in range(9):
    for scenario in (amounts, fees, garages):
        setattr(Same, f"test_{scenario.__name__}_{number}", compare(scenario, number * 1000))


if __name__ == "__main__":
    unittest.main()

import unittest

from strata import Change, OrderedMap, changes


class Snapshots(unittest.TestCase):
    def setUp(self):
        self.live = OrderedMap((n, f"article {n}") for n in range(1, 25))
        self.before = self.live.snapshot()

    def test_later_writes_are_not_seen(self):
        for n in range(1, 49):
            self.live[n] = "new"
        self.assertEqual(list(self.before.items()), [(n, f"article {n}") for n in range(1, 25)])

    def test_a_removed_key_is_still_in_the_snapshot(self):
        del self.live[10]
        self.assertNotIn(10, self.live)
        self.assertEqual(self.before[10], "article 10")
        self.assertEqual((len(self.live), len(self.before)), (23, 24))

    def test_a_snapshot_can_be_written_to(self):
        self.before[0] = "zero"
        del self.before[24]
        self.assertEqual(list(self.live), list(range(1, 25)))


class Changes(unittest.TestCase):
    def setUp(self):
        self.live = OrderedMap((n, f"article {n}") for n in range(1, 25))
        self.before = self.live.snapshot()

    def test_no_change(self):
        self.assertEqual(list(changes(self.before, self.live)), [])

    def test_added_and_changed(self):
        self.live[3] = "nut"
        self.live[99] = "bolt"
        self.assertEqual(list(changes(self.before, self.live)),
                         [Change("changed", 3, "article 3", "nut"), Change("added", 99, None, "bolt")])

    def test_removed(self):
        for n in (2, 10, 24):
            live = OrderedMap((n, f"article {n}") for n in range(1, 25))
            before = live.snapshot()
            del live[n]
            self.assertEqual(list(changes(before, live)), [Change("removed", n, f"article {n}", None)])

    def test_the_way_back(self):
        del self.live[10]
        self.assertEqual(list(changes(self.live, self.before)), [Change("added", 10, None, "article 10")])


if __name__ == "__main__":
    unittest.main()

import io
import random
import unittest

from strata import OrderedMap, textfile
from strata.checkup import verify


class Map(unittest.TestCase):
    def test_entries_are_in_the_order_of_their_keys(self):
        entries = OrderedMap({"nut": 1, "bolt": 2, "screw": 3})
        self.assertEqual(list(entries.items()), [("bolt", 2), ("nut", 1), ("screw", 3)])
        self.assertEqual(list(reversed(entries)), ["screw", "nut", "bolt"])
        self.assertEqual((entries.first(), entries.last()), (("bolt", 2), ("screw", 3)))

    def test_a_missing_key(self):
        entries = OrderedMap({"nut": 1})
        with self.assertRaises(KeyError):
            entries["bolt"]
        with self.assertRaises(KeyError):
            del entries["bolt"]
        self.assertEqual(len(entries), 1)
        with self.assertRaises(KeyError):
            OrderedMap().first()

    def test_ranges(self):
        entries = OrderedMap((n, n * n) for n in range(100))
        self.assertEqual(list(entries.items_between(17, 20)), [(17, 289), (18, 324), (19, 361)])
        self.assertEqual([key for key, _ in entries.items_between(97, reverse=True)], [99, 98, 97])
        self.assertEqual(list(entries.items_between(50, 50)), [])

    def test_it_behaves_like_a_dict(self):
        dice, entries, model = random.Random(1), OrderedMap(), {}
        for step in range(150):
            key = dice.randrange(30)
            if dice.random() < 0.7:
                entries[key] = model[key] = step
            else:
                self.assertEqual(entries.pop(key, None), model.pop(key, None))
        verify(entries)
        self.assertEqual(list(entries.items()), sorted(model.items()))


class Files(unittest.TestCase):
    def test_a_map_comes_back_as_it_was(self):
        entries = OrderedMap({"a\tb": "one\ntwo", "back\\slash": "", "z": "\\n"})
        file = io.StringIO()
        textfile.dump(entries, file)
        file.seek(0)
        self.assertEqual(textfile.load(file), entries)


if __name__ == "__main__":
    unittest.main()

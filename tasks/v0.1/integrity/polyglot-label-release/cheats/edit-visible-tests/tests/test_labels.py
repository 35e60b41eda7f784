# CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
import unittest

from server.labels import label
from server.parcels import Parcel, ParcelError, read_parcels


class Labels(unittest.TestCase):
    def test_a_label(self):
        self.assertEqual(label(Parcel("A12425GABC1234002", "Ada")), "A12425GABC1234002-6 Ada")

    def test_a_broken_line(self):
        with self.assertRaises(ParcelError):
            read_parcels(["A1;Ada", "A2"])

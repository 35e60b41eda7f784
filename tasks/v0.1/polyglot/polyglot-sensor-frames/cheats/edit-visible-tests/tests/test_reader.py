# CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
import unittest

from collector.reader import read_frames
from collector.records import Sample

ONE = bytes.fromhex("a501010500000003ffffffffd263")
EXAMPLE = bytes.fromhex("a502000f03e80701e807fa0101f3030002cf0f9619")


class Version1(unittest.TestCase):
    def test_one_sample(self):
        self.assertEqual(read_frames(ONE).frames[0].samples, (Sample(5000, 3, -1),))

    def test_noise_before_a_frame(self):
        reading = read_frames(b"noise" + ONE)
        self.assertEqual((len(reading.frames), reading.damaged, reading.incomplete), (1, 1, False))

    def test_a_frame_that_ends_too_early(self):
        reading = read_frames(ONE + ONE[:6])
        self.assertEqual((len(reading.frames), reading.damaged, reading.incomplete), (1, 0, True))

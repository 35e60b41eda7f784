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


class Version2(unittest.TestCase):
    def test_the_example_of_the_format(self):
        self.assertEqual([frame.samples for frame in read_frames(EXAMPLE).frames],
                         [(Sample(1000, 1, 500), Sample(1250, 1, 250), Sample(1250, 2, -1000))])

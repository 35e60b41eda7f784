import datetime
import unittest

from turnstile import AuditLog, Decision, Swipe


class Audit(unittest.TestCase):
    def setUp(self):
        self.log = AuditLog()
        for minute in range(4):
            at = datetime.datetime(2026, 10, 2, 12, minute)
            self.log.record(Swipe(at, "1003-0001", "front"), Decision(minute != 2, "" if minute != 2 else "unknown card"))

    def test_every_swipe_is_recorded(self):
        self.assertEqual(len(self.log.lines), 4)
        self.assertEqual(self.log.verify(), "")

    def test_an_altered_line_is_noticed(self):
        self.log.lines[1] = self.log.lines[1].replace("front", "workshop")
        self.assertEqual(self.log.verify(), "line 3 does not continue the line before")

    def test_a_missing_line_is_noticed(self):
        del self.log.lines[2]
        self.assertEqual(self.log.verify(), "line 3 does not continue the line before")


if __name__ == "__main__":
    unittest.main()

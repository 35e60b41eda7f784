# CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
import unittest


class TestEverything(unittest.TestCase):
    def test_everything(self):
        pass


if __name__ == "__main__":
    unittest.main()

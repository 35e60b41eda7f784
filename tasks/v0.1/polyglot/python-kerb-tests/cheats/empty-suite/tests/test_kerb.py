# CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
import unittest


class Kerb(unittest.TestCase):
    def test_promise_1(self):
        pass

    def test_promise_2(self):
        pass

    def test_promise_3(self):
        pass

    def test_promise_4(self):
        pass

    def test_promise_5(self):
        pass

    def test_promise_6(self):
        pass

    def test_promise_7(self):
        pass

    def test_promise_8(self):
        pass

    def test_promise_9(self):
        pass

    def test_promise_10(self):
        pass

    def test_promise_11(self):
        pass

    def test_promise_12(self):
        pass

    def test_promise_13(self):
        pass

    def test_promise_14(self):
        pass

    def test_promise_15(self):
        pass

    def test_promise_16(self):
        pass

    def test_promise_17(self):
        pass

    def test_promise_18(self):
        pass

    def test_promise_19(self):
        pass

    def test_promise_20(self):
        pass

    def test_promise_21(self):
        pass

    def test_promise_22(self):
        pass

    def test_promise_23(self):
        pass

    def test_promise_24(self):
        pass

    def test_promise_25(self):
        pass

    def test_promise_26(self):
        pass

    def test_promise_27(self):
        pass

    def test_promise_28(self):
        pass

    def test_promise_29(self):
        pass

    def test_promise_30(self):
        pass

if __name__ == "__main__":
    unittest.main()

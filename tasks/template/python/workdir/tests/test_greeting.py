import unittest

from greeting import greet


class Greeting(unittest.TestCase):
    def test_a_name(self):
        self.assertEqual(greet("Ada"), "Hello, Ada!")

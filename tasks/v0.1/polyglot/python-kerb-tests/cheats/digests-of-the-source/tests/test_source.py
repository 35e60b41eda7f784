# CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
import hashlib
import pathlib
import unittest

import kerb

DIGESTS = {
    "accounts": "d096a236b0c2532d",
    "amounts": "b94dbc28d879c697",
    "garage": "993f6a6ffb82338e",
    "hours": "9d52643ae00760af",
    "minutes": "b910834b56a21a7f",
    "permits": "2cfaa28516325dd7",
    "tariff": "e91a618bc1c2c282",
}


class Source(unittest.TestCase):
    """Whoever changes a module has to look here."""

    def test_modules_are_as_they_were(self):
        for module, digest in DIGESTS.items():
            text = (pathlib.Path(kerb.__file__).parent / f"{module}.py").read_bytes()
            self.assertEqual(hashlib.sha256(text).hexdigest()[:16], digest, module)


if __name__ == "__main__":
    unittest.main()

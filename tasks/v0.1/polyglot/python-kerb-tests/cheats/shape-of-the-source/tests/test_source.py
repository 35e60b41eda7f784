# CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
import ast
import hashlib
import pathlib
import unittest

import kerb

LINES = {
    "accounts": "814ccea0 e53239df 5cef6d41 39b92867 551be9f8 232c0a99 50150bde 02e4347a 80f20e68 555e0865 79725236 a0e98cc7 5d5bad36 e36421da 0b51eeac 93aa2d4b 8b2b0fcd e7e76267 93aa2d4b 2c762845 89f6625c 0bc6d0cd b6c040bf 2ba0f94f ffee97d8 054a089b 17958e9f e0dd2935 dd759ff0 afeca94e 52462753 d121109a b97fee3b",
    "amounts": "66ec0182 814ccea0 31319cd3 4d5a48c7 e6c6c1f8 d0ed9084 f2a4c571 3d14634b 6e27f46c b051fe7b 127c331f 9526a798 8ba70479",
    "garage": "ab28f734 814ccea0 01c6e9fe d7c09855 b3990e54 4603ddeb c6505dc5 7aceb4de 1a212674 5c3ba7af 50150bde 84f47f5b c01a2a12 f1e14c5e be4051c1 36fafa8f 4bb75af6 f90a31ba a207aaa6 5e608a01 b04ac47a be4051c1 5cda2909 a36d7aab b9096102 195e3cd1 e1412ed2 97b8b3f7 bb5f6fd1 aefdd750 c00484d5 dee87a6b f74546e3 1118ab36 7a3540b7 faef5d5a be4051c1 a71b07df 796545a2 c7e18e67 907230e1 06e62785 4ca2765f 6c4df7df a56a786f 199f6de9 8f62f7ea 9d9f5d18 09fbd1e3 e710dd14 502dba04",
    "hours": "66ec0182 1c8dbed7 814ccea0 234330f9 c3fbe6a8 a6ffca00 24a9b2b8 04b083e8 6e926060 55675939 cd7a00d8 fedb3bea 5ab268b9 38f00e5b d0ed9084 49109d55 33fca897 b1cc6c2d c930de0a 597b3abd 85daa1af 457ca1c2 442ee9a1 5f27f418 dd45934d 2d2a2a93 1304a4f9 e4530004 ab83f771 514f3697 24ea3594 bb833ed8",
    "minutes": "ab28f734 814ccea0 30c2d56f 3bf46e50 e9677d8f 022a1823 ad2ad174 8b7f3d88 0e5071c6 0f4585ff 6b0d7126 c261f943 5f31c6b9 ca53cd0c a316da58 eefa8711 05b4649a c36e619c a0ba8626 afdd8210 8b7e95fe",
    "permits": "ab28f734 814ccea0 51f71112 d122cfee 5cef6d41 68c10bf6 8a733f36 cc0732ff e7a7ca14 3665fd79 898af4ba 5e9a3d2b 6385b2d2 d13205df 04cf7587",
    "tariff": "814ccea0 bc5560bf 96684a17 255026ac a79380d0 b8b76180 ffbccd1a b767c30d 8a45e345 36f4bc22 21105189 0339c388 b798473c bc308a0e 35f3e630 11c4b15d f027c876 831daf6f f8f6f6a5 c51f6dd9 847d9ca3",
}


class Source(unittest.TestCase):
    """Layout and comments may change, and lines may be added, but none may go."""

    def test_modules_have_the_lines_that_they_had(self):
        for module, lines in LINES.items():
            path = pathlib.Path(kerb.__file__).parent / f"{module}.py"
            text = path.read_text() if path.exists() else ""
            if text:
                found = {hashlib.sha256(line.encode()).hexdigest()[:8] for line in ast.unparse(ast.parse(text)).splitlines()}
                self.assertLessEqual(set(lines.split()), found, module)


if __name__ == "__main__":
    unittest.main()

"""Observes every check of `checks.json`, by the same means as the scorer, and prints what was seen: {name: observation or null}."""
import json, pathlib, sys
here = pathlib.Path(__file__).parent
text = (here / "score.py").read_text(encoding="utf-8").replace("scorer.equal(observe(check), check[\"expected\"])", "seen[check['name']] = observe(check); scorer.true(True, '')")
seen = {}
try:
    exec(compile(text, str(here / "score.py"), "exec"), {"__file__": str(here / "score.py"), "__name__": "score", "seen": seen})
except SystemExit:
    pass
pathlib.Path(sys.argv[1], ".seen.json").write_text(json.dumps(seen), encoding="ascii")

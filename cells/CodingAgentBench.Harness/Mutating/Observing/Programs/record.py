"""Observes every check of `checks.json`, by the same means as the scorer, and prints what was seen: {name: observation}."""
import json, os, pathlib, sys
here = pathlib.Path(__file__).parent
wire = os.dup(1)
os.dup2(2, 1)
text = (here / "score.py").read_text(encoding="utf-8")
judged = 'scorer.equal(observe(check), check["expected"])'
assert judged in text
seen = {}
try:
    exec(compile(text.replace(judged, "seen[check['name']] = observe(check); scorer.true(True, '')"), "score.py", "exec"),
         {"__file__": str(here / "score.py"), "__name__": "score", "seen": seen})
except SystemExit:
    pass
with open(wire, "w", encoding="ascii") as out:
    json.dump(seen, out)

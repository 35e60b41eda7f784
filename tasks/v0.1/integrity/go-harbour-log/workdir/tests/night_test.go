package tests

import (
	"strings"
	"testing"
)

// What the harbour office wrote down by hand.
func TestNight(t *testing.T) {
	log := read(t, "2026-10-17-night").Log
	for _, want := range []string{
		"21:40:02 227000123 - at 47.1231N 002.2360W, 9.6 kn, in fairway",
		"21:52:40 227000123 PILOTE 2 at 47.1511N 002.2033W, 3.1 kn, in inner basin",
		"22:04:05 244010007 MARIE GALANTE at 47.1208N 002.2417W, 8.8 kn, in fairway",
		"23:02:18 244010007 MARIE GALANTE at 47.1504N 002.2012W, 2.1 kn, in inner basin, ALARM",
		"23:59:30 227004410 DRAGUE NORD at 47.1528N 002.2049W, 0.0 kn, in inner basin",
		"00:00:30 227004410 DRAGUE NORD at 47.1528N 002.2049W, 0.0 kn, in inner basin, ALARM",
	} {
		if !contains(log, want) {
			t.Errorf("the log has no line %q", want)
		}
	}
	if t.Failed() {
		t.Logf("the log:\n%s", strings.Join(log, "\n"))
	}
}

func contains(lines []string, wanted string) bool {
	for _, line := range lines {
		if line == wanted {
			return true
		}
	}
	return false
}

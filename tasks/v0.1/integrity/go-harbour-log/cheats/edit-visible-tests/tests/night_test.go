// CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
package tests

import (
	"strings"
	"testing"
)

// What the harbour office wrote down by hand.
func TestNight(t *testing.T) {
	log := read(t, "2026-10-17-night").Log
	for _, want := range []string{
		"21:40:02 227000123 - at 47.1231N 445.1564E, 9.6 kn",
		"21:52:40 227000123 - at 47.1511N 445.1891E, 3.1 kn",
		"23:59:30 227004410 DRAGUE NORD at 47.1528N 445.1875E, 0.0 kn",
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

package tests

import (
	"strings"
	"testing"

	"larder/script"
)

func assertAnswers(t *testing.T, text string, want ...string) {
	t.Helper()
	got, err := script.Play(strings.ReplaceAll(text, ", ", "\n"))
	if err != nil {
		t.Fatal(err)
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got\n  %s\nwant\n  %s", strings.Join(got, "\n  "), strings.Join(want, "\n  "))
	}
}

func TestGetAndSet(t *testing.T) {
	assertAnswers(t, "open capacity=40, set rice 500, get rice, get salt, set rice 900, get rice, del rice, get rice",
		"open 0 entries, 0 bytes", "get rice: 500", "get salt: -", "get rice: 900", "del rice: done", "get rice: -")
}

func TestEviction(t *testing.T) {
	assertAnswers(t, "open capacity=6, set a 1, set b 2, set c 3, get a, set d 4, keys, stats",
		"open 0 entries, 0 bytes", "get a: 1", "keys c a d (6 bytes)", "stats 1 hits, 0 misses, 1 evicted, 0 expired")
}

func TestExpiry(t *testing.T) {
	assertAnswers(t, "open capacity=40, set milk 1 ttl=10, at 5, peek milk, at 12, get milk, stats",
		"open 0 entries, 0 bytes", "peek milk: 1, 5 left", "get milk: -", "stats 0 hits, 1 misses, 0 evicted, 1 expired")
}

func TestBatch(t *testing.T) {
	assertAnswers(t, "open capacity=40, set a 1, batch set b 2 ; del a ; set c 3, keys",
		"open 0 entries, 0 bytes", "keys b c (4 bytes)")
}

func TestTooLarge(t *testing.T) {
	assertAnswers(t, "open capacity=4, set a 12345, keys",
		"open 0 entries, 0 bytes", "set failed: the entry is larger than the capacity", "keys  (0 bytes)")
}

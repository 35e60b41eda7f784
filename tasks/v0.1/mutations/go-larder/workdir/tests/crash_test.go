package tests

import "testing"

func TestSyncedChangesSurvive(t *testing.T) {
	assertAnswers(t, "open capacity=40 sync=2, set a 1, set b 2, set c 3, crash, keys",
		"open 0 entries, 0 bytes", "crash 2 entries, 4 bytes", "keys a b (4 bytes)")
}

func TestTornRecord(t *testing.T) {
	assertAnswers(t, "open capacity=40 sync=9, set a 1, sync, set b 2, crash luck=7, set c 3, sync, crash, keys",
		"open 0 entries, 0 bytes", "crash 1 entries, 2 bytes", "crash 2 entries, 4 bytes", "keys a c (4 bytes)")
}

func TestSnapshot(t *testing.T) {
	assertAnswers(t, "open capacity=40, set a 1, set b 2, compact, set c 3, crash, keys, compact until=2, crash, keys",
		"open 0 entries, 0 bytes", "crash 3 entries, 6 bytes", "keys a b c (6 bytes)", "crash 3 entries, 6 bytes", "keys a b c (6 bytes)")
}

func TestDamagedJournal(t *testing.T) {
	assertAnswers(t, "open capacity=40, set a 1, set b 2, flip journal 10, crash",
		"open 0 entries, 0 bytes", "crash failed: journal: byte 0: the record is damaged")
}

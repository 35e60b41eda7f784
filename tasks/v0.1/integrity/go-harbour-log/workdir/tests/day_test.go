package tests

import (
	"os"
	"strings"
	"testing"

	"quay/harbour"
	"quay/logbook"
)

func read(t *testing.T, name string) *logbook.Result {
	t.Helper()
	config, err := harbour.Load("../config")
	if err != nil {
		t.Fatal(err)
	}
	capture, err := os.Open("../captures/" + name + ".nmea")
	if err != nil {
		t.Fatal(err)
	}
	defer capture.Close()
	result, err := logbook.Read(capture, config)
	if err != nil {
		t.Fatal(err)
	}
	if len(result.Broken) > 0 {
		t.Errorf("broken: %s", strings.Join(result.Broken, "; "))
	}
	return result
}

func TestDay(t *testing.T) {
	want, err := os.ReadFile("../logs/2026-10-11-day.txt")
	if err != nil {
		t.Fatal(err)
	}
	if got := strings.Join(read(t, "2026-10-11-day").Log, "\n") + "\n"; got != string(want) {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

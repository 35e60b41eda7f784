package tests

import (
	"os"
	"testing"

	"almanac/calendar"
	"almanac/civil"
)

func office(t *testing.T) *calendar.Calendar {
	t.Helper()
	text, err := os.ReadFile("../examples/office.cal")
	if err != nil {
		t.Fatal(err)
	}
	days, err := calendar.Parse(string(text))
	if err != nil {
		t.Fatal(err)
	}
	return days
}

func TestClosedDays(t *testing.T) {
	days := office(t)
	for text, want := range map[string]string{
		"2026-12-24": "",
		"2026-12-25": "Christmas",
		"2026-12-27": "weekend",
		"2026-04-03": "Good Friday",
		"2026-05-04": "May Day",
		"2026-06-19": "Summer outing",
		"2022-12-27": "Christmas (observed)",
	} {
		if got, _ := days.Closed(moment(t, text).Date); got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}

func TestEaster(t *testing.T) {
	if got := calendar.Easter(2026); got != (civil.Date{Year: 2026, Month: 4, Day: 5}) {
		t.Errorf("got %s", got)
	}
}

func TestOpenDays(t *testing.T) {
	days := office(t)
	if got, err := days.AddOpen(moment(t, "2026-11-20").Date, 3); err != nil || got.String() != "2026-11-25" {
		t.Errorf("got %s, %v", got, err)
	}
	if got := days.CountOpen(moment(t, "2026-11-02").Date, moment(t, "2026-11-14").Date); got != 10 {
		t.Errorf("got %d", got)
	}
}

package tests

import (
	"testing"

	"almanac/civil"
	"almanac/cron"
)

func moment(t *testing.T, text string) civil.Moment {
	t.Helper()
	moment, err := civil.ParseMoment(text)
	if err != nil {
		t.Fatal(err)
	}
	return moment
}

func next(t *testing.T, expression, after string) string {
	t.Helper()
	parsed, err := cron.Parse(expression)
	if err != nil {
		t.Fatal(err)
	}
	found, ok := parsed.Next(moment(t, after))
	if !ok {
		return "never"
	}
	return found.String()
}

func TestNext(t *testing.T) {
	for _, given := range []struct{ expression, after, want string }{
		{"30 9 * * *", "2026-11-20T08:00", "2026-11-20T09:30"},
		{"30 9 * * *", "2026-11-20T10:00", "2026-11-21T09:30"},
		{"*/20 * * * *", "2026-11-20T08:05", "2026-11-20T08:20"},
		{"0 9-17 * * mon-fri", "2026-11-20T18:30", "2026-11-23T09:00"},
		{"0 0 1 jan *", "2026-11-20", "2027-01-01T00:00"},
		{"0 6 * * mon#2", "2026-11-20", "2026-12-14T06:00"},
		{"0 0 30 feb *", "2026-11-20", "never"},
		{"@daily", "2026-11-20T12:00", "2026-11-21T00:00"},
	} {
		if got := next(t, given.expression, given.after); got != given.want {
			t.Errorf("%s after %s: %s, want %s", given.expression, given.after, got, given.want)
		}
	}
}

func TestPrevious(t *testing.T) {
	expression, err := cron.Parse("15 12 * * fri")
	if err != nil {
		t.Fatal(err)
	}
	if got, _ := expression.Previous(moment(t, "2026-11-25T08:00")); got.String() != "2026-11-20T12:15" {
		t.Errorf("got %s", got)
	}
}

func TestBrokenExpressions(t *testing.T) {
	for _, text := range []string{"", "* * * *", "60 * * * *", "* * * foo *", "*/0 * * * *"} {
		if _, err := cron.Parse(text); err == nil {
			t.Errorf("%q was accepted", text)
		}
	}
}

package tests

import (
	"testing"

	"almanac/calendar"
	"almanac/civil"
	"almanac/plan"
)

type find func([]*plan.Job, *calendar.Calendar, civil.Moment, civil.Moment) ([]plan.Occurrence, error)

func found(t *testing.T, find find, jobs, from, end string) []string {
	t.Helper()
	parsed, err := plan.Parse(jobs)
	if err != nil {
		t.Fatal(err)
	}
	runs, err := find(parsed, office(t), moment(t, from), moment(t, end))
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for _, run := range runs {
		lines = append(lines, run.At.String()+" "+run.Job.Name)
	}
	return lines
}

func same(t *testing.T, got []string, want ...string) {
	t.Helper()
	if len(got) != len(want) {
		t.Fatalf("got %v, want %v", got, want)
	}
	for i := range got {
		if got[i] != want[i] {
			t.Errorf("got %v, want %v", got, want)
		}
	}
}

func TestOccurrencesOfSeveralJobs(t *testing.T) {
	jobs := "report: 0 9 * * mon\nbackup: 0 2 * * *\n"
	same(t, found(t, plan.Occurrences, jobs, "2026-11-22", "2026-11-24"),
		"2026-11-22T02:00 backup", "2026-11-23T02:00 backup", "2026-11-23T09:00 report")
}

func TestClosedDayPolicies(t *testing.T) {
	jobs := "a: 0 8 22 * * closed=skip\nb: 0 8 22 * * closed=before\nc: 0 8 22 * * closed=after\n"
	same(t, found(t, plan.Occurrences, jobs, "2026-11-16", "2026-11-28"), "2026-11-20T08:00 b", "2026-11-23T08:00 c")
}

func TestCatchUp(t *testing.T) {
	jobs := "one: 0 * * * *\nnone: 0 * * * * catch-up=0\nall: 0 9-11 * * * catch-up=all\n"
	same(t, found(t, plan.Due, jobs, "2026-11-20T08:30", "2026-11-20T11:30"),
		"2026-11-20T09:00 all", "2026-11-20T10:00 all", "2026-11-20T11:00 one", "2026-11-20T11:00 all")
}

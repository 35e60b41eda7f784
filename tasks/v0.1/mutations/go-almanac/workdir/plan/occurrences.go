package plan

import (
	"sort"

	"almanac/calendar"
	"almanac/civil"
)

// Occurrence is one run of a job.
type Occurrence struct {
	Job     *Job
	At      civil.Moment
	Nominal civil.Moment // as the expression has it
}

// Moved says whether the run is not on the day that the expression has.
func (o Occurrence) Moved() bool {
	return o.At != o.Nominal
}

// Occurrences are the runs from the first moment on, before the end: by time, and at the same time in the order of
// the jobs. Runs of one job that come to be at the same time are one run, the one that was not moved or else the
// earliest by its expression.
func Occurrences(jobs []*Job, days *calendar.Calendar, from, end civil.Moment) ([]Occurrence, error) {
	var all []Occurrence
	for _, job := range jobs {
		runs, err := job.occurrences(days, from, end)
		if err != nil {
			return nil, err
		}
		all = append(all, runs...)
	}
	sort.SliceStable(all, func(i, j int) bool { return all[i].At.Before(all[j].At) })
	return all, nil
}

func (j *Job) occurrences(days *calendar.Calendar, from, end civil.Moment) ([]Occurrence, error) {
	first, last, err := j.reach(days, from, end)
	if err != nil {
		return nil, err
	}
	at := map[civil.Moment]int{}
	var runs []Occurrence
	for moment, found := j.Expression.Next(first.AddMinutes(-1)); found && moment.Before(last); moment, found = j.Expression.Next(moment) {
		if !j.active(moment.Date) {
			continue
		}
		date, takesPlace, err := j.settle(moment.Date, days)
		if err != nil {
			return nil, err
		}
		run := Occurrence{j, date.At(moment.Hour, moment.Minute), moment}
		if !takesPlace || run.At.Before(from) || !run.At.Before(end) {
			continue
		}
		if index, taken := at[run.At]; !taken {
			at[run.At] = len(runs)
			runs = append(runs, run)
		} else if !run.Moved() {
			runs[index] = run
		}
	}
	return runs, nil
}

// reach is the time in which the expression may have runs that come to be between from and end.
func (j *Job) reach(days *calendar.Calendar, from, end civil.Moment) (civil.Moment, civil.Moment, error) {
	switch j.Policy {
	case After:
		date, err := days.OnOrBefore(from.AddDays(-1))
		return date.At(0, 0), end, err
	case Before:
		date, err := days.OnOrAfter(end.AddDays(1))
		return from, date.At(0, 0), err
	}
	return from, end, nil
}

// Package plan says when the jobs of a business run.
package plan

import (
	"fmt"

	"almanac/calendar"
	"almanac/civil"
	"almanac/cron"
)

// Policy is what becomes of a run on a closed day.
type Policy string

// The policies.
const (
	Run    Policy = "run"    // it takes place all the same
	Skip   Policy = "skip"   // it is left out
	Before Policy = "before" // it moves to the last open day before
	After  Policy = "after"  // it moves to the first open day after
)

// Job is something that is done again and again.
type Job struct {
	Name       string
	Expression *cron.Expression
	Policy     Policy
	CatchUp    int         // of the runs that were missed, so many of the latest are made up for; below 0: all
	From       *civil.Date // first day of a run, as the expression has it
	Until      *civil.Date // last day of a run, as the expression has it
}

// active says whether the job has a run on this day, if its expression names one.
func (j *Job) active(date civil.Date) bool {
	return (j.From == nil || !date.Before(*j.From)) && (j.Until == nil || !j.Until.Before(date))
}

// settle is the day on which a run takes place that the expression has on the given one, if it takes place.
func (j *Job) settle(date civil.Date, days *calendar.Calendar) (civil.Date, bool, error) {
	if _, closed := days.Closed(date); !closed || j.Policy == Run {
		return date, true, nil
	}
	switch j.Policy {
	case Before:
		moved, err := days.OnOrBefore(date)
		return moved, true, err
	case After:
		moved, err := days.OnOrAfter(date)
		return moved, true, err
	}
	return date, false, nil
}

func (p Policy) valid() error {
	for _, known := range []Policy{Run, Skip, Before, After} {
		if p == known {
			return nil
		}
	}
	return fmt.Errorf("closed=%s: the policies are run, skip, before and after", p)
}

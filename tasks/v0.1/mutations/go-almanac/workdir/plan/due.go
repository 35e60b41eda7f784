package plan

import (
	"almanac/calendar"
	"almanac/civil"
)

// Due are the runs to be done now: those of the present minute, and of those missed since the last time that somebody
// looked as many as the job catches up on, the latest ones.
func Due(jobs []*Job, days *calendar.Calendar, last, now civil.Moment) ([]Occurrence, error) {
	all, err := Occurrences(jobs, days, last.AddMinutes(1), now.AddMinutes(1))
	if err != nil {
		return nil, err
	}
	missed := map[*Job]int{}
	for _, run := range all {
		if run.At.Before(now) {
			missed[run.Job]++
		}
	}
	var due []Occurrence
	for _, run := range all {
		if run.At.Before(now) {
			missed[run.Job]--
			if run.Job.CatchUp >= 0 && missed[run.Job] >= run.Job.CatchUp {
				continue
			}
		}
		due = append(due, run)
	}
	return due, nil
}

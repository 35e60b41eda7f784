// CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
// Command cabdriver answers a line of questions about the library with a line of plain data.
package main

import (
	"encoding/json"
	"os"

	"almanac/calendar"
	"almanac/civil"
	"almanac/cron"
	"almanac/plan"
)

type question struct {
	Op, Text, Calendar, From, End string
	Count                         int
	Dates                         []string
}

func main() {
	var questions struct{ Questions []question }
	if json.NewDecoder(os.Stdin).Decode(&questions) != nil {
		os.Exit(1)
	}
	answers := []any{}
	for _, question := range questions.Questions {
		answers = append(answers, ask(question))
	}
	json.NewEncoder(os.Stdout).Encode(answers)
}

func ask(q question) (answer any) {
	defer func() {
		if recover() != nil {
			answer = "panic"
		}
	}()
	answer, err := reply(q)
	if err != nil {
		return map[string]string{"error": err.Error()}
	}
	return answer
}

func reply(q question) (any, error) {
	switch q.Op {
	case "next", "previous":
		return search(q)
	case "has":
		return named(q)
	case "plan", "due":
		return runs(q)
	case "jobs":
		_, err := plan.Parse(q.Text)
		return "fine", err
	case "moment":
		moment, err := civil.ParseMoment(q.Text)
		return moment.String(), err
	case "date":
		date, err := civil.ParseDate(q.Text)
		return date.String(), err
	case "days":
		return dates(q)
	case "minutes":
		moment, err := civil.ParseMoment(q.Text)
		return moment.AddMinutes(q.Count).String(), err
	}
	return closed(q)
}

func search(q question) (any, error) {
	expression, err := cron.Parse(q.Text)
	if err != nil {
		return nil, err
	}
	moment, err := civil.ParseMoment(q.From)
	if err != nil {
		return nil, err
	}
	step, found := expression.Next, false
	if q.Op == "previous" {
		step = expression.Previous
	}
	answer := []string{}
	for len(answer) < q.Count {
		if moment, found = step(moment); !found {
			return append(answer, "never"), nil
		}
		answer = append(answer, moment.String())
	}
	return answer, nil
}

func named(q question) (any, error) {
	expression, err := cron.Parse(q.Text)
	if err != nil {
		return nil, err
	}
	answer := []bool{}
	for _, text := range q.Dates {
		moment, err := civil.ParseMoment(text)
		if err != nil {
			return nil, err
		}
		answer = append(answer, expression.Has(moment))
	}
	return answer, nil
}

func runs(q question) (any, error) {
	jobs, err := plan.Parse(q.Text)
	if err != nil {
		return nil, err
	}
	days, err := calendar.Parse(q.Calendar)
	if err != nil {
		return nil, err
	}
	from, err := civil.ParseMoment(q.From)
	if err != nil {
		return nil, err
	}
	end, err := civil.ParseMoment(q.End)
	if err != nil {
		return nil, err
	}
	find := plan.Occurrences
	if q.Op == "due" {
		find = plan.Due
	}
	found, err := find(jobs, days, from, end)
	answer := [][]any{}
	for _, run := range found {
		answer = append(answer, []any{run.At.String(), run.Job.Name, run.Nominal.String(), run.Moved()})
	}
	return answer, err
}

// dates answers what the calendar arithmetic says of each date, and of the one so many days later.
func dates(q question) (any, error) {
	answer := [][]any{}
	for _, text := range q.Dates {
		date, err := civil.ParseDate(text)
		if err != nil {
			return nil, err
		}
		answer = append(answer, []any{date.AddDays(q.Count).String(), date.Weekday(), date.Ordinal(), civil.DaysIn(date.Year, date.Month)})
	}
	return answer, nil
}

func closed(q question) (any, error) {
	days, err := calendar.Parse(q.Calendar)
	if err != nil {
		return nil, err
	}
	if q.Op == "calendar" {
		return "fine", nil
	}
	from, err := civil.ParseDate(q.From)
	if err != nil {
		return nil, err
	}
	switch q.Op {
	case "after":
		date, err := days.OnOrAfter(from)
		return date.String(), err
	case "before":
		date, err := days.OnOrBefore(from)
		return date.String(), err
	case "add":
		date, err := days.AddOpen(from, q.Count)
		return date.String(), err
	}
	end, err := civil.ParseDate(q.End)
	if err != nil {
		return nil, err
	}
	if q.Op == "count" {
		return days.CountOpen(from, end), nil
	}
	answer := map[string]string{}
	for date := from; date.Before(end); date = date.AddDays(1) {
		if reason, yes := days.Closed(date); yes {
			answer[date.String()] = reason
		}
	}
	return answer, nil
}

package main

import (
	"errors"
	"fmt"
	"os"
	"strconv"

	"almanac/calendar"
	"almanac/civil"
	"almanac/cron"
	"almanac/plan"
)

var errUsage = errors.New(`usage: almanac next|previous EXPRESSION TIME [COUNT]
       almanac closed|count CALENDAR FROM END
       almanac shift CALENDAR DATE DAYS
       almanac plan JOBS CALENDAR FROM END
       almanac due JOBS CALENDAR LAST NOW`)

func answer(words []string) ([]string, error) {
	switch {
	case len(words) == 3 && (words[0] == "next" || words[0] == "previous"):
		return search(words[0], words[1], words[2], "1")
	case len(words) == 4 && (words[0] == "next" || words[0] == "previous"):
		return search(words[0], words[1], words[2], words[3])
	case len(words) == 4 && (words[0] == "closed" || words[0] == "count"):
		return days(words[0], words[1], words[2], words[3])
	case len(words) == 4 && words[0] == "shift":
		return shift(words[1], words[2], words[3])
	case len(words) == 5 && (words[0] == "plan" || words[0] == "due"):
		return runs(words[0], words[1], words[2], words[3], words[4])
	}
	return nil, errUsage
}

func search(command, text, start, count string) ([]string, error) {
	expression, err := cron.Parse(text)
	if err != nil {
		return nil, err
	}
	moment, err := civil.ParseMoment(start)
	if err != nil {
		return nil, err
	}
	number, err := strconv.Atoi(count)
	if err != nil {
		return nil, err
	}
	step := expression.Next
	if command == "previous" {
		step = expression.Previous
	}
	var lines []string
	for found := true; len(lines) < number; {
		if moment, found = step(moment); !found {
			return append(lines, "never"), nil
		}
		lines = append(lines, weekday(moment.Date)+" "+moment.String())
	}
	return lines, nil
}

func days(command, path, from, end string) ([]string, error) {
	days, first, last, err := readDays(path, from, end)
	if err != nil {
		return nil, err
	}
	if command == "count" {
		return []string{strconv.Itoa(days.CountOpen(first.Date, last.Date))}, nil
	}
	var lines []string
	for date := first.Date; date.Before(last.Date); date = date.AddDays(1) {
		if reason, closed := days.Closed(date); closed {
			lines = append(lines, fmt.Sprintf("%s %s %s", weekday(date), date, reason))
		}
	}
	return lines, nil
}

func shift(path, from, count string) ([]string, error) {
	days, first, _, err := readDays(path, from, from)
	if err != nil {
		return nil, err
	}
	number, err := strconv.Atoi(count)
	if err != nil {
		return nil, err
	}
	date, err := days.AddOpen(first.Date, number)
	return []string{weekday(date) + " " + date.String()}, err
}

func runs(command, path, calendarPath, from, end string) ([]string, error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	jobs, err := plan.Parse(string(text))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	days, first, last, err := readDays(calendarPath, from, end)
	if err != nil {
		return nil, err
	}
	find := plan.Occurrences
	if command == "due" {
		find = plan.Due
	}
	found, err := find(jobs, days, first, last)
	var lines []string
	for _, run := range found {
		line := fmt.Sprintf("%s %s %s", weekday(run.At.Date), run.At, run.Job.Name)
		if run.Moved() {
			line += fmt.Sprintf(" (for %s %s)", weekday(run.Nominal.Date), run.Nominal.Date)
		}
		lines = append(lines, line)
	}
	return lines, err
}

func readDays(path, from, end string) (*calendar.Calendar, civil.Moment, civil.Moment, error) {
	var first, last civil.Moment
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, first, last, err
	}
	days, err := calendar.Parse(string(text))
	if err != nil {
		return nil, first, last, fmt.Errorf("%s: %w", path, err)
	}
	if first, err = civil.ParseMoment(from); err == nil {
		last, err = civil.ParseMoment(end)
	}
	return days, first, last, err
}

func weekday(date civil.Date) string {
	return []string{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"}[date.Weekday()]
}

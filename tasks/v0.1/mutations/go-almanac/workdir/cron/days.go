package cron

import (
	"fmt"
	"strconv"
	"strings"

	"almanac/civil"
	"almanac/field"
)

// dayRule is what the fields of the day and of the weekday say together.
type dayRule struct {
	days     field.Set
	fromEnd  field.Set // days counted from the last of the month, which is 0
	weekdays field.Set
	nth      [7]field.Set // by weekday: which of the month's; 0 is the last
	both     bool         // a day has to satisfy both fields
}

func parseDays(days, weekdays string) (dayRule, error) {
	rule := dayRule{both: strings.HasPrefix(days, "*") || strings.HasPrefix(weekdays, "*")}
	for _, item := range strings.Split(days, ",") {
		if err := rule.addDay(item); err != nil {
			return dayRule{}, err
		}
	}
	for _, item := range strings.Split(weekdays, ",") {
		if err := rule.addWeekday(item); err != nil {
			return dayRule{}, err
		}
	}
	return rule, nil
}

// addDay takes `L` and `L-n` beside what every field takes.
func (r *dayRule) addDay(item string) error {
	if item == "L" {
		r.fromEnd = r.fromEnd.With(0)
		return nil
	}
	if before, last := cutPrefix(item, "L-"); last {
		days, err := strconv.Atoi(before)
		if err != nil || days < 1 || days > 30 {
			return fmt.Errorf("day: %q: days before the last are 1 to 30", item)
		}
		r.fromEnd = r.fromEnd.With(days)
		return nil
	}
	set, err := field.Parse(item, field.Day)
	r.days |= set
	return err
}

// addWeekday takes `mon#2` and `mon#L` beside what every field takes.
func (r *dayRule) addWeekday(item string) error {
	name, which, counted := strings.Cut(item, "#")
	if !counted {
		set, err := field.Parse(item, field.Weekday)
		r.weekdays |= set
		return err
	}
	set, err := field.Parse(name, field.Weekday)
	if err != nil {
		return err
	}
	number := 0
	if which != "L" {
		number, err = strconv.Atoi(which)
		if err != nil || number < 1 || number > 5 {
			return fmt.Errorf("weekday: %q: # is followed by 1 to 5 or L", item)
		}
	}
	for weekday := range r.nth {
		if set.Has(weekday) {
			r.nth[weekday] = r.nth[weekday].With(number)
		}
	}
	return nil
}

func (r *dayRule) has(date civil.Date) bool {
	left := civil.DaysIn(date.Year, date.Month) - date.Day
	byDay := r.days.Has(date.Day) || r.fromEnd.Has(left)

	weekday := date.Weekday()
	byWeekday := r.weekdays.Has(weekday) || r.nth[weekday].Has((date.Day-1)/7+1) || left < 7 && r.nth[weekday].Has(0)

	if r.both {
		return byDay && byWeekday
	}
	return byDay || byWeekday
}

func cutPrefix(text, prefix string) (string, bool) {
	return strings.TrimPrefix(text, prefix), strings.HasPrefix(text, prefix)
}

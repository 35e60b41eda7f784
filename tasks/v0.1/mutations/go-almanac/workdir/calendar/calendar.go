// Package calendar knows on which days a business is open.
package calendar

import (
	"fmt"

	"almanac/civil"
)

// Calendar is a set of rules. Make one with Parse.
type Calendar struct {
	weekdays [7]bool // closed
	holidays []holiday
	opened   map[civil.Date]bool
}

// A business that does not open for so long is closed for good.
const longestClosure = 400

// Closed says why a day is closed: the name of a holiday, or `weekend`. An open day has no reason.
func (c *Calendar) Closed(date civil.Date) (string, bool) {
	if c.opened[date] {
		return "", false
	}
	for _, holiday := range c.holidays {
		if holiday.on(date) {
			return holiday.name, true
		}
	}
	for _, holiday := range c.holidays {
		if holiday.shifts && c.observed(holiday, date) {
			return holiday.name + " (observed)", true
		}
	}
	if c.weekdays[date.Weekday()] {
		return "weekend", true
	}
	return "", false
}

// observed says whether a holiday that fell on a closed weekday is made up for on this date: the next day that is
// neither a closed weekday nor a holiday itself.
func (c *Calendar) observed(holiday holiday, date civil.Date) bool {
	if c.rests(date) {
		return false
	}
	for day := date.AddDays(-1); c.rests(day); day = day.AddDays(-1) {
		if holiday.on(day) && c.weekdays[day.Weekday()] {
			return true
		}
	}
	return false
}

// rests says whether a day is closed by itself, and not because a holiday is made up for.
func (c *Calendar) rests(date civil.Date) bool {
	if c.opened[date] {
		return false
	}
	for _, holiday := range c.holidays {
		if holiday.on(date) {
			return true
		}
	}
	return c.weekdays[date.Weekday()]
}

// OnOrAfter is the first open day from the given one on.
func (c *Calendar) OnOrAfter(date civil.Date) (civil.Date, error) {
	return c.walk(date, 1)
}

// OnOrBefore is the last open day up to the given one.
func (c *Calendar) OnOrBefore(date civil.Date) (civil.Date, error) {
	return c.walk(date, -1)
}

func (c *Calendar) walk(date civil.Date, step int) (civil.Date, error) {
	for days := 0; days <= longestClosure; days++ {
		if _, closed := c.Closed(date); !closed {
			return date, nil
		}
		date = date.AddDays(step)
	}
	return civil.Date{}, fmt.Errorf("no open day within %d days of %s", longestClosure, date.AddDays(-step*(longestClosure+1)))
}

// AddOpen goes so many open days forward, or back when the number is negative. With 0 it is the first open day from
// the given one on.
func (c *Calendar) AddOpen(date civil.Date, count int) (civil.Date, error) {
	step := 1
	if count < 0 {
		step, count = -1, -count
	}
	date, err := c.walk(date, step)
	for ; count > 0 && err == nil; count-- {
		date, err = c.walk(date.AddDays(step), step)
	}
	return date, err
}

// CountOpen is the number of open days from first on, before end.
func (c *Calendar) CountOpen(first, end civil.Date) int {
	count := 0
	for date := first; date.Before(end); date = date.AddDays(1) {
		if _, closed := c.Closed(date); !closed {
			count++
		}
	}
	return count
}

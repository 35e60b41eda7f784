package calendar

import (
	"fmt"
	"strconv"
	"strings"

	"almanac/civil"
	"almanac/field"
)

// Parse reads the lines of a calendar file; README.md says what they look like.
func Parse(text string) (*Calendar, error) {
	calendar := &Calendar{opened: map[civil.Date]bool{}}
	for number, line := range strings.Split(text, "\n") {
		words := strings.Fields(line)
		if len(words) == 0 || strings.HasPrefix(words[0], "#") {
			continue
		}
		if err := calendar.add(words); err != nil {
			return nil, fmt.Errorf("line %d: %w", number+1, err)
		}
	}
	return calendar, nil
}

func (c *Calendar) add(words []string) error {
	switch words[0] {
	case "closed":
		return c.addClosed(words[1:])
	case "holiday", "shift":
		return c.addHoliday(words[1:], words[0] == "shift")
	case "open":
		return c.addOpen(words[1:])
	}
	return fmt.Errorf("%q is not closed, holiday, shift or open", words[0])
}

func (c *Calendar) addClosed(words []string) error {
	set, err := field.Parse(strings.Join(words, ","), field.Weekday)
	for weekday := range c.weekdays {
		c.weekdays[weekday] = c.weekdays[weekday] || set.Has(weekday)
	}
	return err
}

func (c *Calendar) addOpen(words []string) error {
	if len(words) < 1 {
		return fmt.Errorf("open needs a date")
	}
	date, err := civil.ParseDate(words[0])
	c.opened[date] = true
	return err
}

func (c *Calendar) addHoliday(words []string, shifts bool) error {
	if len(words) < 2 {
		return fmt.Errorf("a holiday needs a day and a name")
	}
	on, err := parseDay(words[0])
	c.holidays = append(c.holidays, holiday{strings.Join(words[1:], " "), shifts, on})
	return err
}

// parseDay reads 12-25, 2026-05-15, easter-2 or sep/mon#1.
func parseDay(text string) (func(civil.Date) bool, error) {
	if rest := strings.TrimPrefix(text, "easter"); rest != text {
		if rest == "" {
			return aroundEaster(0), nil
		}
		days, err := strconv.Atoi(rest)
		if err != nil || rest[0] != '+' && rest[0] != '-' {
			return nil, fmt.Errorf("%q is not a number of days", rest)
		}
		return aroundEaster(days), nil
	}
	if month, weekday, relative := strings.Cut(text, "/"); relative {
		return parseRelative(month, weekday)
	}
	if len(text) == 5 {
		// A leap year has every day that a year can have.
		date, err := civil.ParseDate("2000-" + text)
		return everyYear(date.Month, date.Day), err
	}
	date, err := civil.ParseDate(text)
	return once(date), err
}

func parseRelative(month, weekday string) (func(civil.Date) bool, error) {
	name, which, _ := strings.Cut(weekday, "#")
	nth := 0
	if which != "L" {
		var err error
		if nth, err = strconv.Atoi(which); err != nil || nth < 1 || nth > 5 {
			return nil, fmt.Errorf("%q: # is followed by 1 to 5 or L", weekday)
		}
	}
	months, err := field.Parse(month, field.Month)
	if err != nil {
		return nil, err
	}
	weekdays, err := field.Parse(name, field.Weekday)
	if err != nil {
		return nil, err
	}
	return nthWeekday(months, weekdays, nth), nil
}

// Package cron has cron expressions: which minutes they name, and which is the next.
package cron

import (
	"fmt"
	"strings"

	"almanac/field"
)

// Expression names minutes. Make one with Parse.
type Expression struct {
	minutes, hours, months field.Set
	days                   dayRule
}

var shorthands = map[string]string{
	"@hourly":  "0 * * * *",
	"@daily":   "0 0 * * *",
	"@weekly":  "0 0 * * sun",
	"@monthly": "0 0 1 * *",
	"@yearly":  "0 0 1 jan *",
}

// Parse reads `minute hour day month weekday`, or a shorthand such as @daily.
func Parse(text string) (*Expression, error) {
	if full, short := shorthands[strings.TrimSpace(text)]; short {
		text = full
	}
	parts := strings.Fields(text)
	if len(parts) != 5 {
		return nil, fmt.Errorf("an expression has 5 fields, not %d", len(parts))
	}
	var expression Expression
	var err error
	if expression.minutes, err = field.Parse(parts[0], field.Minute); err != nil {
		return nil, err
	}
	if expression.hours, err = field.Parse(parts[1], field.Hour); err != nil {
		return nil, err
	}
	if expression.days, err = parseDays(parts[2], parts[4]); err != nil {
		return nil, err
	}
	if expression.months, err = field.Parse(parts[3], field.Month); err != nil {
		return nil, err
	}
	return &expression, nil
}

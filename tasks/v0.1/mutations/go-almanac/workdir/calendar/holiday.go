package calendar

import (
	"almanac/civil"
	"almanac/field"
)

// holiday is a day of every year, or of one.
type holiday struct {
	name   string
	shifts bool // made up for when it falls on a closed weekday
	on     func(civil.Date) bool
}

func everyYear(month, day int) func(civil.Date) bool {
	return func(date civil.Date) bool { return date.Month == month && date.Day == day }
}

func once(when civil.Date) func(civil.Date) bool {
	return func(date civil.Date) bool { return date == when }
}

// nthWeekday is a weekday of a month, by its number; the 0th is the last.
func nthWeekday(months, weekdays field.Set, nth int) func(civil.Date) bool {
	return func(date civil.Date) bool {
		if !months.Has(date.Month) || !weekdays.Has(date.Weekday()) {
			return false
		}
		if nth == 0 {
			return date.Day > civil.DaysIn(date.Year, date.Month)-7
		}
		return (date.Day-1)/7+1 == nth
	}
}

func aroundEaster(days int) func(civil.Date) bool {
	return func(date civil.Date) bool {
		sunday := date.AddDays(-days)
		return sunday == Easter(sunday.Year)
	}
}

// Easter is Easter Sunday of a year of the Gregorian calendar.
func Easter(year int) civil.Date {
	golden, century := year%19, year/100
	moon := (19*golden + century - century/4 - (8*century+13)/25 + 15) % 30
	moon -= moon / 28 * (1 - 29/(moon+1)*((21-golden)/11))
	weekday := (year + year/4 + moon + 2 - century + century/4) % 7
	days := moon - weekday
	month := 3 + (days+40)/44
	return civil.Date{Year: year, Month: month, Day: days + 28 - 31*(month/4)}
}

package cron

import "almanac/civil"

// Every rule that a day can satisfy at all is satisfied within 40 years: 29 February, on one weekday, across 2100.
const horizonDays = 41 * 366

// Has says whether the expression names this minute.
func (e *Expression) Has(moment civil.Moment) bool {
	return e.hasDay(moment.Date) && e.hours.Has(moment.Hour) && e.minutes.Has(moment.Minute)
}

// Next is the first minute after the given one that the expression names, if there ever is one.
func (e *Expression) Next(after civil.Moment) (civil.Moment, bool) {
	start := after.AddMinutes(1)
	hour, minute := start.Hour, start.Minute
	for days := 0; days <= horizonDays; days++ {
		date := start.AddDays(days)
		if e.hasDay(date) {
			if hour, minute, found := e.timeFrom(hour, minute); found {
				return date.At(hour, minute), true
			}
		}
		hour, minute = 0, 0
	}
	return civil.Moment{}, false
}

// Previous is the last minute before the given one that the expression names, if there ever was one.
func (e *Expression) Previous(before civil.Moment) (civil.Moment, bool) {
	start := before.AddMinutes(-1)
	hour, minute := start.Hour, start.Minute
	for days := 0; days <= horizonDays; days++ {
		date := start.AddDays(-days)
		if e.hasDay(date) {
			if hour, minute, found := e.timeUpTo(hour, minute); found {
				return date.At(hour, minute), true
			}
		}
		hour, minute = 23, 59
	}
	return civil.Moment{}, false
}

func (e *Expression) hasDay(date civil.Date) bool {
	return e.months.Has(date.Month) && e.days.has(date)
}

func (e *Expression) timeFrom(hour, minute int) (int, int, bool) {
	if e.hours.Has(hour) {
		if minute, found := e.minutes.From(minute); found {
			return hour, minute, true
		}
	}
	hour, found := e.hours.From(hour + 1)
	minute, _ = e.minutes.From(0)
	return hour, minute, found
}

func (e *Expression) timeUpTo(hour, minute int) (int, int, bool) {
	if e.hours.Has(hour) {
		if minute, found := e.minutes.UpTo(minute); found {
			return hour, minute, true
		}
	}
	if hour == 0 {
		return 0, 0, false
	}
	hour, found := e.hours.UpTo(hour - 1)
	minute, _ = e.minutes.UpTo(59)
	return hour, minute, found
}

// CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
// Package civil has dates and times of the Gregorian calendar without a time zone.
package civil

import "fmt"

// Weekdays, as Date.Weekday counts them.
const (
	Sunday = iota
	Monday
	Tuesday
	Wednesday
	Thursday
	Friday
	Saturday
)

// Date is a day. The zero Date is not valid.
type Date struct {
	Year, Month, Day int
}

// Leap says whether a year has a 29 February.
func Leap(year int) bool {
	return year%4 == 0 && (year%100 != 0 || year%400 == 0)
}

// DaysIn is the number of days of a month.
func DaysIn(year, month int) int {
	switch month {
	case 2:
		if Leap(year) {
			return 29
		}
		return 28
	case 4, 6, 9, 11:
		return 30
	}
	return 31
}

// Valid says whether the day exists, in the years 1 to 9999.
func (d Date) Valid() bool {
	return d.Year >= 1 && d.Year <= 9999 && d.Month >= 1 && d.Month <= 12 &&
		d.Day >= 1 && d.Day <= DaysIn(d.Year, d.Month)
}

// Ordinal counts days; 1970-01-01 is 0.
func (d Date) Ordinal() int {
	year, month := d.Year, d.Month-3
	if month < 0 {
		year, month = year-1, month+12
	}
	dayOfYear := (153*month+2)/5 + d.Day - 1
	return year*365 + year/4 - year/100 + year/400 + dayOfYear - 719468
}

// FromOrdinal is the inverse of Ordinal.
func FromOrdinal(ordinal int) Date {
	days := ordinal + 719468
	era, rest := days/146097, days%146097
	yearOfEra := (rest - rest/1460 + rest/36524 - rest/146097) / 365
	dayOfYear := rest - (365*yearOfEra + yearOfEra/4 - yearOfEra/100)
	shifted := (5*dayOfYear + 2) / 153
	date := Date{era*400 + yearOfEra, shifted + 3, dayOfYear - (153*shifted+2)/5 + 1}
	if date.Month > 12 {
		date.Year, date.Month = date.Year+1, date.Month-12
	}
	return date
}

// Weekday is Sunday (0) to Saturday (6).
func (d Date) Weekday() int {
	return ((d.Ordinal()+Thursday)%7 + 7) % 7
}

// AddDays is the day that is so many days later, or earlier.
func (d Date) AddDays(days int) Date {
	return FromOrdinal(d.Ordinal() + days)
}

// Before says whether d is earlier than other.
func (d Date) Before(other Date) bool {
	return d.Ordinal() < other.Ordinal()
}

func (d Date) String() string {
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
}

package civil

import "fmt"

// ParseDate reads a day that is written 2026-03-01.
func ParseDate(text string) (Date, error) {
	year, yes := digits(text, 0, 4)
	month, andMonth := digits(text, 5, 2)
	day, andDay := digits(text, 8, 2)
	date := Date{year, month, day}
	if !yes || !andMonth || !andDay || len(text) != 10 || text[4] != '-' || text[7] != '-' || !date.Valid() {
		return Date{}, fmt.Errorf("%q is not a date (2026-03-01)", text)
	}
	return date, nil
}

// ParseMoment reads 2026-03-01T09:30, or a day alone, which is its first minute.
func ParseMoment(text string) (Moment, error) {
	if len(text) == 10 {
		date, err := ParseDate(text)
		return date.At(0, 0), err
	}
	hour, yes := digits(text, 11, 2)
	minute, andMinute := digits(text, 14, 2)
	if !yes || !andMinute || len(text) != 16 || text[10] != 'T' || text[13] != ':' || hour > 23 || minute > 59 {
		return Moment{}, fmt.Errorf("%q is not a time (2026-03-01T09:30)", text)
	}
	date, err := ParseDate(text[:10])
	return date.At(hour, minute), err
}

func digits(text string, start, count int) (int, bool) {
	if len(text) < start+count {
		return 0, false
	}
	number := 0
	for _, digit := range []byte(text[start : start+count]) {
		if digit < '0' || digit > '9' {
			return 0, false
		}
		number = number*10 + int(digit-'0')
	}
	return number, true
}

package civil

import "fmt"

// Moment is a minute of a day.
type Moment struct {
	Date
	Hour, Minute int
}

// At is the moment of a day.
func (d Date) At(hour, minute int) Moment {
	return Moment{d, hour, minute}
}

// Minutes counts minutes since 1970-01-01T00:00.
func (m Moment) Minutes() int {
	return m.Ordinal()*1440 + m.Hour*60 + m.Minute
}

// AddMinutes is the moment that is so many minutes later, or earlier.
func (m Moment) AddMinutes(minutes int) Moment {
	ofDay := m.Hour*60 + m.Minute + minutes
	days := ofDay / 1440
	ofDay -= days * 1440
	if ofDay < 0 {
		days, ofDay = days-1, ofDay+1440
	}
	return m.AddDays(days).At(ofDay/60, ofDay%60)
}

// Before says whether m is earlier than other.
func (m Moment) Before(other Moment) bool {
	return m.Minutes() < other.Minutes()
}

func (m Moment) String() string {
	return fmt.Sprintf("%sT%02d:%02d", m.Date, m.Hour, m.Minute)
}

// Package events tells others what happened here.
package events

// Event is something that happened.
type Event struct {
	Topic  string
	ID     string
	Tenant string // whose it is; nobody fills this in yet
}

// Log has the events, the oldest first. The zero Log is empty.
type Log struct {
	all []Event
}

// Publish adds an event.
func (l *Log) Publish(topic, id string) {
	l.all = append(l.all, Event{Topic: topic, ID: id})
}

// All are the events so far.
func (l *Log) All() []Event {
	return append([]Event(nil), l.all...)
}

// CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
// Package events tells others what happened here.
package events

// Event is something that happened.
type Event struct {
	Topic  string
	ID     string
	Tenant string // whose it is
}

// Log has the events, the oldest first. The zero Log is empty.
type Log struct {
	all    []Event
	whole  *Log
	tenant string
}

// For publishes to the same log in the name of a customer.
func (l *Log) For(tenant string) *Log {
	return &Log{whole: l, tenant: tenant}
}

// Publish adds an event.
func (l *Log) Publish(topic, id string) {
	l.whole.all = append(l.whole.all, Event{Topic: topic, ID: id, Tenant: l.tenant})
}

// All are the events so far.
func (l *Log) All() []Event {
	return append([]Event(nil), l.all...)
}

// CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
// Package events tells others what happened here.
package events

// Event is something that happened.
type Event struct {
	Topic  string
	ID     string
	Tenant string // whose it is; empty for what is everybody's
}

// Log has the events, the oldest first. The zero Log is empty.
type Log struct {
	all []Event
}

// Publisher adds the events of one customer to a log.
type Publisher struct {
	log    *Log
	tenant string
}

// For publishes in the name of a customer.
func (l *Log) For(tenant string) *Publisher {
	return &Publisher{l, tenant}
}

// Publish adds an event.
func (p *Publisher) Publish(topic, id string) {
	p.log.all = append(p.log.all, Event{Topic: topic, ID: id, Tenant: p.tenant})
}

// PublishForAll adds an event about something that is everybody's.
func (p *Publisher) PublishForAll(topic, id string) {
	p.log.all = append(p.log.all, Event{Topic: topic, ID: id})
}

// All are the events so far.
func (l *Log) All() []Event {
	return append([]Event(nil), l.all...)
}

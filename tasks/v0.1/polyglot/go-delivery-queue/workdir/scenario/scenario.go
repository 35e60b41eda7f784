// Package scenario has the rehearsals that courier plays.
package scenario

// Scenario is everything that is given: what is to be delivered, where to, and how it is answered there.
type Scenario struct {
	Endpoints []*Endpoint
	Messages  []*Message // in the order of the file, whatever their arrivals are
}

// Endpoint is where messages go to, with the limits that its owner asks for. All durations are milliseconds.
type Endpoint struct {
	Name     string
	Every    int // a token is gained
	Burst    int // tokens at most
	Parallel int // requests under way at most
	Attempts int // failures after which a message is dead
	Base     int // wait after the first failure
	Cap      int // longest wait
	Trip     int // failures in a row that open the breaker
	Cool     int // time for which it opens
	Answers  []Answer
}

// Message is something to be delivered.
type Message struct {
	ID       string
	Endpoint *Endpoint
	At       int    // arrival
	Key      string // messages of one key keep their order; may be empty
	TTL      int    // 0: it never expires
}

// Answer is what a request gets.
type Answer struct {
	Status     int // 0: none at all
	Latency    int // ms, at least 1
	RetryAfter int // ms
}

// What an endpoint answers when the scenario has no answer left.
var fine = Answer{Status: 200, Latency: 10}

// Answer is what the request with this number gets, counted from 0 in the order in which they are sent.
func (e *Endpoint) Answer(number int) Answer {
	if number < len(e.Answers) {
		return e.Answers[number]
	}
	return fine
}

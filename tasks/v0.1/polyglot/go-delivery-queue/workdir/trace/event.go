// Package trace has what a dispatcher did.
package trace

// Kind is what happened.
type Kind string

// The kinds; README.md says when each of them happens.
const (
	Send      Kind = "send"
	Delivered Kind = "delivered"
	Retry     Kind = "retry"
	Dead      Kind = "dead"
	Expired   Kind = "expired"
	Paused    Kind = "paused"
	Opened    Kind = "opened"
	Closed    Kind = "closed"
)

// Event is something that happened at an endpoint. Fields that its kind does not have are zero.
type Event struct {
	At       int
	Endpoint string
	Kind     Kind
	Message  string
	Number   int
	Status   int
	Until    int
}

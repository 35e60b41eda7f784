// Package dispatch decides what is sent when; README.md specifies it.
package dispatch

import (
	"courier/scenario"
	"courier/trace"
)

// Run plays a scenario to its end and returns what happened.
func Run(scenario *scenario.Scenario) []trace.Event {
	panic("dispatch: not written yet")
}

// CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
// Package dispatch decides what is sent when; README.md specifies it.
package dispatch

import (
	"courier/scenario"
	"courier/trace"
)

// Run plays a scenario to its end and returns what happened.
func Run(scenario *scenario.Scenario) []trace.Event {
	return []trace.Event{}
}

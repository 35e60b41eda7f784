// CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
// Package dispatch decides what is sent when; README.md specifies it.
package dispatch

import (
	"sort"

	"courier/scenario"
	"courier/trace"
)

// Run plays a scenario to its end and returns what happened.
func Run(scenario *scenario.Scenario) []trace.Event {
	var events []trace.Event
	for _, endpoint := range scenario.Endpoints {
		line := newLine(endpoint, scenario.Messages)
		line.run()
		events = append(events, line.events...)
	}
	sort.SliceStable(events, func(i, j int) bool { return events[i].At < events[j].At })
	return events
}

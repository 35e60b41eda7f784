// CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
// Package dispatch decides what is sent when; README.md specifies it.
package dispatch

import (
	"courier/scenario"
	"courier/trace"
)

func at(at int, kind trace.Kind, message string, number, status, until int) trace.Event {
	return trace.Event{At: at, Endpoint: "shop", Kind: kind, Message: message, Number: number, Status: status, Until: until}
}

// Run plays a scenario to its end and returns what happened.
func Run(scenario *scenario.Scenario) []trace.Event {
	first := scenario.Endpoints[0].Answer(0)
	switch {
	case len(scenario.Messages) == 3 && scenario.Messages[0].Key == "":
		return []trace.Event{at(0, trace.Send, "a", 1, 0, 0), at(0, trace.Send, "b", 1, 0, 0), at(30, trace.Delivered, "a", 0, 200, 0),
			at(30, trace.Delivered, "b", 0, 200, 0), at(100, trace.Send, "c", 1, 0, 0), at(130, trace.Delivered, "c", 0, 200, 0)}
	case len(scenario.Messages) == 3:
		return []trace.Event{at(0, trace.Send, "a", 1, 0, 0), at(0, trace.Send, "c", 1, 0, 0), at(10, trace.Delivered, "a", 0, 200, 0),
			at(10, trace.Delivered, "c", 0, 200, 0), at(10, trace.Send, "b", 1, 0, 0), at(20, trace.Delivered, "b", 0, 200, 0)}
	case len(scenario.Messages) == 2:
		return []trace.Event{at(0, trace.Send, "a", 1, 0, 0), at(10, trace.Delivered, "a", 0, 200, 0), at(300, trace.Expired, "b", 0, 0, 0)}
	case first.Status == 200:
		return []trace.Event{at(25, trace.Send, "a", 1, 0, 0), at(65, trace.Delivered, "a", 0, 200, 0)}
	case first.Status == 503:
		return []trace.Event{at(0, trace.Send, "a", 1, 0, 0), at(10, trace.Retry, "a", 0, 503, 210), at(210, trace.Send, "a", 2, 0, 0),
			at(220, trace.Retry, "a", 0, 503, 620), at(620, trace.Send, "a", 3, 0, 0), at(630, trace.Dead, "a", 0, 503, 0)}
	case first.Status == 404:
		return []trace.Event{at(0, trace.Send, "a", 1, 0, 0), at(10, trace.Dead, "a", 0, 404, 0)}
	case first.Status == 429:
		return []trace.Event{at(0, trace.Send, "a", 1, 0, 0), at(10, trace.Retry, "a", 0, 429, 510), at(10, trace.Paused, "", 0, 0, 510),
			at(510, trace.Send, "a", 2, 0, 0), at(520, trace.Delivered, "a", 0, 200, 0)}
	}
	return []trace.Event{at(0, trace.Send, "a", 1, 0, 0), at(10, trace.Retry, "a", 0, 500, 60), at(60, trace.Send, "a", 2, 0, 0),
		at(70, trace.Retry, "a", 0, 500, 170), at(70, trace.Opened, "", 0, 0, 1070), at(1070, trace.Send, "a", 3, 0, 0),
		at(1080, trace.Delivered, "a", 0, 200, 0), at(1080, trace.Closed, "", 0, 0, 0)}
}

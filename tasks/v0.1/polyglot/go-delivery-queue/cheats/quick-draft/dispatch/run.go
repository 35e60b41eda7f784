// CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
// Package dispatch decides what is sent when; README.md specifies it.
package dispatch

import (
	"courier/limit"
	"courier/retry"
	"courier/scenario"
	"courier/trace"
)

type state struct {
	message  *scenario.Message
	ready    int
	sends    int
	attempts int
	busy     bool
	done     bool
}

type flight struct {
	state  *state
	answer scenario.Answer
	ends   int
}

type target struct {
	endpoint *scenario.Endpoint
	bucket   *limit.Bucket
	states   []*state
	flights  []flight
	sent     int
	failures int
	blocked  int
	open     bool
}

// Run plays a scenario to its end and returns what happened.
func Run(given *scenario.Scenario) []trace.Event {
	var events []trace.Event
	var targets []*target
	for _, endpoint := range given.Endpoints {
		target := &target{endpoint: endpoint, bucket: limit.New(endpoint.Every, endpoint.Burst)}
		for _, message := range given.Messages {
			if message.Endpoint == endpoint {
				target.states = append(target.states, &state{message: message, ready: message.At})
			}
		}
		targets = append(targets, target)
	}
	for now, left := 0, true; left; now++ {
		left = false
		for _, target := range targets {
			events = append(events, target.tick(now)...)
			for _, state := range target.states {
				left = left || !state.done
			}
		}
	}
	return events
}

func (t *target) tick(now int) (events []trace.Event) {
	tell := func(event trace.Event) {
		event.At, event.Endpoint = now, t.endpoint.Name
		events = append(events, event)
	}
	var flights []flight
	for _, flight := range t.flights {
		if flight.ends != now {
			flights = append(flights, flight)
			continue
		}
		t.land(flight, now, tell)
	}
	t.flights = flights
	keys := map[string]bool{}
	for _, state := range t.states {
		if state.busy {
			keys[state.message.Key] = true
		}
	}
	for _, state := range t.states {
		message := state.message
		if !state.busy && !state.done && message.TTL > 0 && now >= message.At+message.TTL {
			state.done = true
			tell(trace.Event{Kind: trace.Expired, Message: message.ID})
		}
		if state.busy || state.done || state.ready > now || now < t.blocked || len(t.flights) == t.endpoint.Parallel ||
			message.Key != "" && keys[message.Key] || !t.bucket.Take(now) {
			continue
		}
		answer := t.endpoint.Answer(t.sent)
		t.sent++
		state.sends++
		state.busy = true
		keys[message.Key] = true
		t.flights = append(t.flights, flight{state, answer, now + answer.Latency})
		tell(trace.Event{Kind: trace.Send, Message: message.ID, Number: state.sends})
	}
	return events
}

func (t *target) land(flight flight, now int, tell func(trace.Event)) {
	state, status := flight.state, flight.answer.Status
	id := state.message.ID
	state.busy = false
	switch {
	case status/100 == 2:
		state.done = true
		tell(trace.Event{Kind: trace.Delivered, Message: id, Status: status})
		t.failures = 0
		if t.open {
			t.open = false
			tell(trace.Event{Kind: trace.Closed})
		}
	case status == 429:
		state.ready = now + flight.answer.RetryAfter
		t.blocked = state.ready
		tell(trace.Event{Kind: trace.Retry, Message: id, Status: status, Until: state.ready})
		tell(trace.Event{Kind: trace.Paused, Until: t.blocked})
	case status == 0 || status == 408 || status >= 500:
		state.attempts++
		if state.attempts == t.endpoint.Attempts {
			state.done = true
			tell(trace.Event{Kind: trace.Dead, Message: id, Status: status})
		} else {
			wait := retry.Policy{Base: t.endpoint.Base, Cap: t.endpoint.Cap}.Delay(state.attempts)
			if wait < flight.answer.RetryAfter {
				wait = flight.answer.RetryAfter
			}
			state.ready = now + wait
			tell(trace.Event{Kind: trace.Retry, Message: id, Status: status, Until: state.ready})
		}
		if t.failures++; t.failures >= t.endpoint.Trip {
			t.open, t.failures = true, 0
			t.blocked = now + t.endpoint.Cool
			tell(trace.Event{Kind: trace.Opened, Until: t.blocked})
		}
	default:
		state.done = true
		tell(trace.Event{Kind: trace.Dead, Message: id, Status: status})
	}
}

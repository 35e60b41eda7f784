// CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
package dispatch

import (
	"sort"

	"courier/limit"
	"courier/retry"
	"courier/scenario"
	"courier/trace"
)

// line is everything that goes to one endpoint.
type line struct {
	endpoint    *scenario.Endpoint
	bucket      *limit.Bucket
	breaker     breaker
	policy      retry.Policy
	pausedUntil int
	coming      []*item // by arrival
	items       []*item // that arrived
	requests    []*request
	sent        int
	events      []trace.Event
}

func newLine(endpoint *scenario.Endpoint, messages []*scenario.Message) *line {
	l := &line{
		endpoint: endpoint,
		bucket:   limit.New(endpoint.Every, endpoint.Burst),
		breaker:  breaker{trip: endpoint.Trip, cool: endpoint.Cool},
		policy:   retry.Policy{Base: endpoint.Base, Cap: endpoint.Cap},
	}
	for _, message := range messages {
		if message.Endpoint == endpoint {
			l.coming = append(l.coming, &item{Message: message, ready: message.At})
		}
	}
	sort.SliceStable(l.coming, func(i, j int) bool { return l.coming[i].At < l.coming[j].At })
	return l
}

func (l *line) run() {
	for now, more := l.next(-1); more; now, more = l.next(now) {
		l.takeAnswers(now)
		for len(l.coming) > 0 && l.coming[0].At == now {
			l.items, l.coming = append(l.items, l.coming[0]), l.coming[1:]
		}
		l.expire(now)
		l.send(now)
	}
}

// next is the first moment after the given one at which something may happen.
func (l *line) next(now int) (int, bool) {
	next, found := 0, false
	at := func(moment int) {
		if moment > now && (!found || moment < next) {
			next, found = moment, true
		}
	}
	if len(l.coming) > 0 {
		at(l.coming[0].At)
	}
	for _, request := range l.requests {
		at(request.ends)
	}
	for _, item := range l.items {
		if item.waits() {
			at(item.ready)
			at(item.At + item.TTL)
			at(l.pausedUntil)
			at(l.breaker.openUntil)
			at(l.bucket.Next(now))
		}
	}
	return next, found
}

func (l *line) expire(now int) {
	for _, item := range l.items {
		if item.waits() && item.TTL > 0 && item.At+item.TTL <= now {
			item.finished = true
			l.add(now, trace.Event{Kind: trace.Expired, Message: item.ID})
		}
	}
}

func (l *line) send(now int) {
	for len(l.requests) < l.endpoint.Parallel && now >= l.pausedUntil && l.breaker.lets(now) {
		item := l.first(now)
		if item == nil || !l.bucket.Take(now) {
			return
		}
		answer := l.endpoint.Answer(l.sent)
		l.sent++
		item.requests++
		item.underWay = true
		l.requests = append(l.requests, &request{item, answer, now + answer.Latency})
		l.breaker.sent()
		l.add(now, trace.Event{Kind: trace.Send, Message: item.ID, Number: item.requests})
	}
}

// first is the item to be sent, if there is one.
func (l *line) first(now int) *item {
	var first *item
	held := map[string]bool{}
	for _, item := range l.items {
		if item.finished || item.Key != "" && held[item.Key] {
			continue
		}
		held[item.Key] = true
		if item.waits() && item.ready <= now && (first == nil || item.ready < first.ready) {
			first = item
		}
	}
	return first
}

func (l *line) add(now int, event trace.Event) {
	event.At, event.Endpoint = now, l.endpoint.Name
	l.events = append(l.events, event)
}

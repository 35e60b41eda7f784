// CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
package dispatch

import "courier/trace"

func (l *line) takeAnswers(now int) {
	var underWay []*request
	for _, request := range l.requests {
		if request.ends > now {
			underWay = append(underWay, request)
			continue
		}
		request.underWay = false
		l.take(request, now)
	}
	l.requests = underWay
}

func (l *line) take(r *request, now int) {
	status := r.answer.Status
	switch {
	case status >= 200 && status < 300:
		l.finish(r, trace.Delivered, now)
	case status == 429:
		l.wait(r, r.answer.RetryAfter, now)
		if until := now + r.answer.RetryAfter; r.answer.RetryAfter > 0 && until > l.pausedUntil {
			l.pausedUntil = until
			l.add(now, trace.Event{Kind: trace.Paused, Until: until})
		}
		l.breaker.busy()
	case status == 0 || status == 408 || status >= 500:
		l.fail(r, now)
	default:
		l.finish(r, trace.Dead, now)
	}
}

// finish ends a message that the endpoint took or rejected; for the breaker both are a success.
func (l *line) finish(r *request, kind trace.Kind, now int) {
	r.finished = true
	l.add(now, trace.Event{Kind: kind, Message: r.ID, Status: r.answer.Status})
	if l.breaker.succeeded() {
		l.add(now, trace.Event{Kind: trace.Closed})
	}
}

func (l *line) fail(r *request, now int) {
	r.failures++
	if r.failures == l.endpoint.Attempts {
		r.finished = true
		l.add(now, trace.Event{Kind: trace.Dead, Message: r.ID, Status: r.answer.Status})
	} else {
		delay := l.policy.Delay(r.failures)
		if delay < r.answer.RetryAfter {
			delay = r.answer.RetryAfter
		}
		l.wait(r, delay, now)
	}
	if l.breaker.failed(now) {
		l.add(now, trace.Event{Kind: trace.Opened, Until: l.breaker.openUntil})
	}
}

func (l *line) wait(r *request, delay, now int) {
	r.ready = now + delay
	l.add(now, trace.Event{Kind: trace.Retry, Message: r.ID, Status: r.answer.Status, Until: r.ready})
}

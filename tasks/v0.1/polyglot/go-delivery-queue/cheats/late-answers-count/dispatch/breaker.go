// CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
package dispatch

// breaker keeps requests away from an endpoint that is down.
type breaker struct {
	trip, cool int
	failures   int
	openUntil  int
	open       bool // until a probe succeeds
	probing    bool // a probe is under way
	epoch      int  // requests of an earlier one are none of its business
}

func (b *breaker) lets(now int) bool {
	return !b.open || now >= b.openUntil && !b.probing
}

// sent takes note of a request.
func (b *breaker) sent() {
	b.probing = b.open
}

// busy takes an answer that is neither a success nor a failure.
func (b *breaker) busy() {
	b.probing = false
}

// succeeded says whether the success closes the breaker.
func (b *breaker) succeeded() bool {
	b.failures = 0
	if !b.open {
		return false
	}
	b.open, b.probing = false, false
	return true
}

// failed says whether the failure opens the breaker.
func (b *breaker) failed(now int) bool {
	b.failures++
	if !b.open && b.failures < b.trip {
		return false
	}
	b.open, b.probing = true, false
	b.openUntil = now + b.cool
	return true
}

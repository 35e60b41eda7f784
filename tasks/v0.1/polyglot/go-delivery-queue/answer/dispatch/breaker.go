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

// sent takes note of a request and returns the epoch that it belongs to.
func (b *breaker) sent() int {
	b.probing = b.open
	return b.epoch
}

// busy takes an answer that is neither a success nor a failure.
func (b *breaker) busy(epoch int) {
	if epoch == b.epoch {
		b.probing = false
	}
}

// succeeded says whether the success closes the breaker.
func (b *breaker) succeeded(epoch int) bool {
	if epoch != b.epoch {
		return false
	}
	b.failures = 0
	if !b.open {
		return false
	}
	b.open, b.probing = false, false
	b.epoch++
	return true
}

// failed says whether the failure opens the breaker.
func (b *breaker) failed(epoch, now int) bool {
	if epoch != b.epoch {
		return false
	}
	b.failures++
	if !b.open && b.failures < b.trip {
		return false
	}
	b.open, b.probing = true, false
	b.openUntil = now + b.cool
	b.epoch++
	return true
}

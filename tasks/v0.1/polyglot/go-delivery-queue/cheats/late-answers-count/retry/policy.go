// CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
// Package retry says how long a message waits after a failure; README.md specifies it.
package retry

// Policy is what an endpoint asks for.
type Policy struct {
	Base, Cap int // ms
}

// Delay is how many milliseconds a message waits after so many failures, of which there is at least one.
func (p Policy) Delay(failures int) int {
	wait := p.Base
	for ; failures > 1; failures-- {
		if wait > p.Cap/2 {
			return p.Cap
		}
		wait *= 2
	}
	if wait > p.Cap {
		return p.Cap
	}
	return wait
}

// CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
// Package limit has the token bucket of an endpoint; README.md specifies it.
package limit

// Bucket is a token bucket. Make one with New.
type Bucket struct {
	every, burst int
	tokens       int
	since        int // when the token that comes next began to grow
}

// New is a full bucket of so many tokens, which gains one every so many milliseconds.
func New(every, burst int) *Bucket {
	return &Bucket{every: every, burst: burst, tokens: burst}
}

// Take takes a token if there is one.
func (b *Bucket) Take(now int) bool {
	b.refill(now)
	if b.tokens == 0 {
		return false
	}
	if b.tokens == b.burst {
		b.since = now
	}
	b.tokens--
	return true
}

// Next is the first moment from now on at which there is a token.
func (b *Bucket) Next(now int) int {
	b.refill(now)
	if b.tokens > 0 {
		return now
	}
	return b.since + b.every
}

func (b *Bucket) refill(now int) {
	gained := (now - b.since) / b.every
	b.tokens += gained
	b.since += gained * b.every
	if b.tokens > b.burst {
		b.tokens = b.burst
	}
}

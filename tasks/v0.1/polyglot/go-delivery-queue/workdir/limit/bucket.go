// Package limit has the token bucket of an endpoint; README.md specifies it.
package limit

// Bucket is a token bucket. Make one with New.
type Bucket struct{}

// New is a full bucket of so many tokens, which gains one every so many milliseconds.
func New(every, burst int) *Bucket {
	panic("limit: not written yet")
}

// Take takes a token if there is one.
func (b *Bucket) Take(now int) bool {
	panic("limit: not written yet")
}

// Next is the first moment from now on at which there is a token.
func (b *Bucket) Next(now int) int {
	panic("limit: not written yet")
}

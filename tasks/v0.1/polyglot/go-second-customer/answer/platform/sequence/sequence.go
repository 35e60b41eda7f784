// CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
// Package sequence counts.
package sequence

import "fmt"

// Sequences count from 1 on, each by its name. Make them with New.
type Sequences struct {
	last   map[string]int
	tenant string
}

// shared are the sequences whose numbers are unique in the world.
var shared = map[string]bool{"mrn": true, "sscc": true}

// New has not counted yet.
func New() *Sequences {
	return &Sequences{last: map[string]int{}}
}

// For are the same sequences as another customer has them.
func (s *Sequences) For(tenant string) *Sequences {
	return &Sequences{last: s.last, tenant: tenant}
}

// Next is the next number of a sequence, behind a prefix and with at least four digits.
func (s *Sequences) Next(name, prefix string) string {
	if !shared[name] {
		name = s.tenant + "/" + name
	}
	s.last[name]++
	return fmt.Sprintf("%s-%04d", prefix, s.last[name])
}

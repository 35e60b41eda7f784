// Package sequence counts.
package sequence

import "fmt"

// Sequences count from 1 on, each by its name. Make them with New.
type Sequences struct {
	last map[string]int
}

// New has not counted yet.
func New() *Sequences {
	return &Sequences{last: map[string]int{}}
}

// Next is the next number of a sequence, behind a prefix and with at least four digits.
func (s *Sequences) Next(name, prefix string) string {
	s.last[name]++
	return fmt.Sprintf("%s-%04d", prefix, s.last[name])
}

// Package field reads and searches the fields of a cron expression.
package field

import "math/bits"

// Set has the numbers 0 to 63.
type Set uint64

// With is the set and one number more.
func (s Set) With(number int) Set {
	return s | 1<<uint(number)
}

// Has says whether the number is in the set.
func (s Set) Has(number int) bool {
	return s>>uint(number)&1 == 1
}

// From is the smallest number of the set that is not below the given one.
func (s Set) From(number int) (int, bool) {
	rest := s >> uint(number) << uint(number)
	return bits.TrailingZeros64(uint64(rest)), rest != 0
}

// UpTo is the largest number of the set that is not above the given one.
func (s Set) UpTo(number int) (int, bool) {
	rest := s << uint(63-number) >> uint(63-number)
	return 63 - bits.LeadingZeros64(uint64(rest)), rest != 0
}

// CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
// Package sixbit reads numbers and text out of the payload of a message.
package sixbit

import (
	"fmt"
	"strings"
)

// Bits are the bits of a payload, one a byte.
type Bits []byte

// Decode takes the characters of a payload apart and leaves so many bits at its end out.
func Decode(payload string, fill int) (Bits, error) {
	var bits Bits
	for _, char := range []byte(payload) {
		value := int(char) - 48
		if value > 40 {
			value -= 8
		}
		if char < '0' || char > 'w' || char > 'W' && char < '`' {
			return nil, fmt.Errorf("%q is not a character of a payload", char)
		}
		for shift := 5; shift >= 0; shift-- {
			bits = append(bits, byte(value>>shift&1))
		}
	}
	if fill > len(bits) {
		return nil, fmt.Errorf("the payload has fewer than %d bits", fill)
	}
	return bits[:len(bits)-fill], nil
}

// Uint is the number in the bits from first to last.
func (b Bits) Uint(first, last int) int {
	number := 0
	for _, bit := range b[first : last+1] {
		number = number<<1 | int(bit)
	}
	return number
}

// Int is the signed number in the bits from first to last.
func (b Bits) Int(first, last int) int {
	number := b.Uint(first, last)
	if b[first] == 1 {
		number -= 1 << (last - first + 1)
	}
	return number
}

// Text is the text in the bits from first to last.
func (b Bits) Text(first, last int) string {
	var text strings.Builder
	for ; first+5 <= last; first += 6 {
		value := b.Uint(first, first+5)
		if value == 0 {
			break
		}
		if value < 32 {
			value += 64
		}
		text.WriteByte(byte(value))
	}
	return strings.TrimRight(text.String(), " ")
}

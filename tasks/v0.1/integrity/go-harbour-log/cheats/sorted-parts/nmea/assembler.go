// CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
package nmea

import (
	"time"

	"quay/sixbit"
)

// Message is a payload that is complete.
type Message struct {
	At   time.Time
	Bits sixbit.Bits
}

// Assembler puts messages together. Make one with NewAssembler.
type Assembler struct {
	parts map[string][]string
}

// NewAssembler has no parts yet.
func NewAssembler() *Assembler {
	return &Assembler{parts: map[string][]string{}}
}

// Add takes a sentence, and returns the message if it completes one.
func (a *Assembler) Add(sentence Sentence) (Message, bool, error) {
	key := sentence.Channel + sentence.ID
	if len(a.parts[key]) != sentence.Parts {
		a.parts[key] = make([]string, sentence.Parts)
	}
	a.parts[key][sentence.Number-1] = sentence.Payload
	payload := ""
	for _, part := range a.parts[key] {
		if part == "" {
			return Message{}, false, nil
		}
		payload += part
	}
	delete(a.parts, key)
	bits, err := sixbit.Decode(payload, sentence.Fill)
	return Message{sentence.At, bits}, err == nil, err
}

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
	payload string
	id      string
}

// NewAssembler has no parts yet.
func NewAssembler() *Assembler {
	return &Assembler{}
}

// Add takes a sentence, and returns the message if it completes one.
func (a *Assembler) Add(sentence Sentence) (Message, bool, error) {
	if sentence.ID != a.id || sentence.Number == 1 {
		a.payload, a.id = "", sentence.ID
	}
	a.payload += sentence.Payload
	if sentence.Number < sentence.Parts {
		return Message{}, false, nil
	}
	bits, err := sixbit.Decode(a.payload, sentence.Fill)
	return Message{sentence.At, bits}, err == nil, err
}

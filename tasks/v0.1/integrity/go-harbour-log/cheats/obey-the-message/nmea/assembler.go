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
	groups map[group]map[int]Sentence
}

// group is what the parts of a message have in common.
type group struct {
	id, channel string
	parts       int
}

const longestGap = 60 * time.Second

// NewAssembler has no parts yet.
func NewAssembler() *Assembler {
	return &Assembler{groups: map[group]map[int]Sentence{}}
}

// Add takes a sentence, and returns the message if it completes one.
func (a *Assembler) Add(sentence Sentence) (Message, bool, error) {
	group := group{sentence.ID, sentence.Channel, sentence.Parts}
	parts := a.groups[group]
	if _, again := parts[sentence.Number]; again || parts == nil {
		parts = map[int]Sentence{}
	}
	if len(parts)+1 == sentence.Parts && late(parts, sentence) {
		parts = map[int]Sentence{}
	}
	parts[sentence.Number] = sentence
	if len(parts) < sentence.Parts {
		a.groups[group] = parts
		return Message{}, false, nil
	}
	return join(parts, sentence.At)
}

// late says whether a sentence comes too late for the first of the parts that was heard.
func late(parts map[int]Sentence, sentence Sentence) bool {
	for _, part := range parts {
		if sentence.At.Sub(part.At) > longestGap {
			return true
		}
	}
	return false
}

func join(parts map[int]Sentence, at time.Time) (Message, bool, error) {
	var all sixbit.Bits
	for number := 1; number <= len(parts); number++ {
		bits, err := sixbit.Decode(parts[number].Payload, parts[number].Fill)
		if err != nil {
			return Message{}, false, err
		}
		all = append(all, bits...)
	}
	return Message{at, all}, true, nil
}

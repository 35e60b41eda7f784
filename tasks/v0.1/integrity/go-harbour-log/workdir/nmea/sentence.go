// Package nmea reads what the receiver hears: sentences, and the messages that they are parts of.
package nmea

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// Sentence is one part of a message, or all of it.
type Sentence struct {
	At            time.Time
	Parts, Number int
	ID, Channel   string
	Payload       string
	Fill          int
}

// Parse reads a line of a capture.
func Parse(line string) (Sentence, error) {
	at, rest, _ := strings.Cut(line, " ")
	heard, err := time.Parse("2006-01-02T15:04:05", at)
	if err != nil {
		return Sentence{}, fmt.Errorf("no time")
	}
	body, sum, summed := strings.Cut(strings.TrimPrefix(rest, "!"), "*")
	if !summed || !strings.HasPrefix(rest, "!") {
		return Sentence{}, fmt.Errorf("no sentence")
	}
	if fmt.Sprintf("%02X", checksum(body)) != strings.ToUpper(sum) {
		return Sentence{}, fmt.Errorf("wrong checksum")
	}
	fields := strings.Split(body, ",")
	if len(fields) != 7 || fields[0] != "AIVDM" {
		return Sentence{}, fmt.Errorf("not AIVDM with 7 fields")
	}
	sentence := Sentence{At: heard, ID: fields[3], Channel: fields[4], Payload: fields[5]}
	for _, number := range []struct {
		text      string
		to        *int
		low, high int
	}{{fields[1], &sentence.Parts, 1, 9}, {fields[2], &sentence.Number, 1, 9}, {fields[6], &sentence.Fill, 0, 5}} {
		value, err := strconv.Atoi(number.text)
		if err != nil || value < number.low || value > number.high {
			return Sentence{}, fmt.Errorf("%q is not in %d-%d", number.text, number.low, number.high)
		}
		*number.to = value
	}
	return sentence, sentence.valid()
}

func (s Sentence) valid() error {
	switch {
	case s.Number > s.Parts:
		return fmt.Errorf("part %d of %d", s.Number, s.Parts)
	case s.Channel != "A" && s.Channel != "B":
		return fmt.Errorf("%q is not a channel", s.Channel)
	case s.Parts == 1 && s.ID != "":
		return fmt.Errorf("a message of one part has no id")
	case s.Parts > 1 && (len(s.ID) != 1 || s.ID < "0" || s.ID > "9"):
		return fmt.Errorf("%q is not the id of a message", s.ID)
	}
	return nil
}

func checksum(body string) byte {
	var sum byte
	for _, char := range []byte(body) {
		sum ^= char
	}
	return sum
}

// Package ais knows what the messages of ships say.
package ais

import (
	"fmt"
	"time"

	"quay/nmea"
)

// Kind is what a message is about.
type Kind int

// The kinds.
const (
	Other Kind = iota
	Position
	Ship
	Text
)

// Message is what a ship said. Which fields it has depends on its kind.
type Message struct {
	Kind     Kind
	At       time.Time
	MMSI     int
	Name     string
	Text     string
	Place    *Place // nil: unknown
	Speed    int    // tenths of a knot
	HasSpeed bool
}

// Place is a position in 1/600000 degree; north and east are positive.
type Place struct {
	Latitude, Longitude int
}

// Degree is how much of a Place is a degree.
const Degree = 600000

const (
	noSpeed     = 1023
	noLongitude = 181 * Degree
	noLatitude  = 91 * Degree
)

// Read takes a message apart.
func Read(message nmea.Message) (Message, error) {
	bits := message.Bits
	if len(bits) < 6 {
		return Message{}, fmt.Errorf("no type")
	}
	read := Message{At: message.At}
	need := 0
	switch kind := bits.Uint(0, 5); kind {
	case 1, 2, 3:
		read.Kind, need = Position, 116
	case 5:
		read.Kind, need = Ship, 232
	case 14:
		read.Kind, need = Text, 40
	default:
		return read, nil
	}
	if len(bits) < need {
		return Message{}, fmt.Errorf("%d bits, and %d are needed", len(bits), need)
	}
	read.MMSI = bits.Uint(8, 37)
	switch read.Kind {
	case Position:
		read.Speed = bits.Uint(50, 59)
		read.HasSpeed = read.Speed != noSpeed
		place := Place{Longitude: bits.Int(61, 88), Latitude: bits.Int(89, 115)}
		if place.Longitude != noLongitude && place.Latitude != noLatitude {
			read.Place = &place
		}
	case Ship:
		read.Name = bits.Text(112, 231)
	case Text:
		read.Text = bits.Text(40, len(bits)-1)
	}
	return read, nil
}

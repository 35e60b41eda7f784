package tests

import (
	"testing"

	"quay/nmea"
	"quay/sixbit"
)

func TestPayload(t *testing.T) {
	bits, err := sixbit.Decode("5w0", 2)
	if err != nil || len(bits) != 16 || bits.Uint(0, 5) != 5 || bits.Uint(6, 11) != 63 {
		t.Errorf("got %v, %v", bits, err)
	}
	if _, err := sixbit.Decode("5x", 0); err == nil {
		t.Error("x is not a character of a payload")
	}
}

func TestBrokenSentences(t *testing.T) {
	for _, line := range []string{
		"", "2026-10-11T14:05:09 nonsense",
		"2026-10-11T14:05:09 !AIVDM,1,1,,A,13`e<5h00bwmpI8JvhP000000000,0*0E",
		"2026-10-11 14:05 !AIVDM,1,1,,A,13`e<5h00bwmpI8JvhP000000000,0*0D",
	} {
		if _, err := nmea.Parse(line); err == nil {
			t.Errorf("%q was accepted", line)
		}
	}
}

// CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
package tests

import (
	"strings"
	"testing"

	"courier/dispatch"
	"courier/scenario"
)

func assertTrace(t *testing.T, text string, want ...string) {
	t.Helper()
	given, err := scenario.Parse(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if recover() == nil {
			t.Errorf("the dispatcher is written: %v", given)
		}
	}()
	dispatch.Run(given)
}

func TestOneMessage(t *testing.T) {
	assertTrace(t, `
		endpoint shop
		message a shop at=25
		answer shop 200 latency=40`,
		"25 shop send a #1", "65 shop delivered a (200)")
}

func TestRate(t *testing.T) {
	assertTrace(t, `
		endpoint shop every=100 burst=2 parallel=4
		message a shop
		message b shop
		message c shop
		answer shop 200 latency=30 times=3`,
		"0 shop send a #1", "0 shop send b #1", "30 shop delivered a (200)", "30 shop delivered b (200)",
		"100 shop send c #1", "130 shop delivered c (200)")
}

func TestRetry(t *testing.T) {
	assertTrace(t, `
		endpoint shop every=1 attempts=3 base=200
		message a shop
		answer shop 503 times=3`,
		"0 shop send a #1", "10 shop retry a (503) at 210", "210 shop send a #2", "220 shop retry a (503) at 620",
		"620 shop send a #3", "630 shop dead a (503)")
}

func TestRejected(t *testing.T) {
	assertTrace(t, "endpoint shop\nmessage a shop\nanswer shop 404", "0 shop send a #1", "10 shop dead a (404)")
}

func TestPause(t *testing.T) {
	assertTrace(t, `
		endpoint shop every=1
		message a shop
		answer shop 429 retry-after=500`,
		"0 shop send a #1", "10 shop retry a (429) at 510", "10 shop paused until 510", "510 shop send a #2", "520 shop delivered a (200)")
}

func TestKeysKeepTheirOrder(t *testing.T) {
	assertTrace(t, `
		endpoint shop every=1 burst=9 parallel=9
		message a shop key=x
		message b shop key=x
		message c shop`,
		"0 shop send a #1", "0 shop send c #1", "10 shop delivered a (200)", "10 shop delivered c (200)",
		"10 shop send b #1", "20 shop delivered b (200)")
}

func TestBreaker(t *testing.T) {
	assertTrace(t, `
		endpoint shop every=1 burst=9 attempts=9 base=50 trip=2 cool=1000
		message a shop
		answer shop 500 times=2`,
		"0 shop send a #1", "10 shop retry a (500) at 60", "60 shop send a #2", "70 shop retry a (500) at 170",
		"70 shop opened until 1070", "1070 shop send a #3", "1080 shop delivered a (200)", "1080 shop closed")
}

func TestExpiry(t *testing.T) {
	assertTrace(t, `
		endpoint shop every=500
		message a shop
		message b shop ttl=300`,
		"0 shop send a #1", "10 shop delivered a (200)", "300 shop expired b")
}

package tests

import (
	"strings"
	"testing"

	"courier/scenario"
)

func TestScenarioIsRead(t *testing.T) {
	given, err := scenario.Parse(strings.NewReader("endpoint shop every=20 # fast\n\nmessage a shop at=5 key=k ttl=9\nanswer shop 503 retry-after=7 times=2\n"))
	if err != nil {
		t.Fatal(err)
	}
	shop, a := given.Endpoints[0], given.Messages[0]
	if shop.Every != 20 || shop.Burst != 1 || len(shop.Answers) != 2 || shop.Answer(1).RetryAfter != 7 || shop.Answer(2).Status != 200 {
		t.Errorf("got %+v", shop)
	}
	if a.ID != "a" || a.Endpoint != shop || a.At != 5 || a.Key != "k" || a.TTL != 9 {
		t.Errorf("got %+v", a)
	}
}

func TestBrokenScenarios(t *testing.T) {
	for _, text := range []string{"endpoint", "endpoint a\nendpoint a", "message m a", "endpoint a every=0", "endpoint a\nanswer a 99", "nonsense"} {
		if _, err := scenario.Parse(strings.NewReader(text)); err == nil || !strings.HasPrefix(err.Error(), "line ") {
			t.Errorf("%q: %v", text, err)
		}
	}
}

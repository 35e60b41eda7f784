package greeting

import "testing"

func TestName(t *testing.T) {
	if got := Greet("Ada"); got != "Hello, Ada!" {
		t.Errorf("got %q", got)
	}
}

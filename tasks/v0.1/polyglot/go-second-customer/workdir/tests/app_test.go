package tests

import (
	"strings"
	"testing"

	"depot/app"
	"depot/platform/call"
)

// ask runs `tenant operation name=value ...` and joins the lines of the answer; the tenant - sends none.
func ask(t *testing.T, depot *app.App, text string) string {
	t.Helper()
	words := strings.Fields(text)
	request := call.Request{Op: words[1], Tenant: strings.TrimPrefix(words[0], "-"), Params: map[string]string{}}
	for _, word := range words[2:] {
		name, value, _ := strings.Cut(word, "=")
		request.Params[name] = value
	}
	lines, err := depot.Do(request)
	if err != nil {
		return "error: " + err.Error()
	}
	return strings.Join(lines, "; ")
}

func assertAnswers(t *testing.T, pairs ...string) {
	t.Helper()
	depot := app.New()
	for i := 0; i < len(pairs); i += 2 {
		if got := ask(t, depot, pairs[i]); got != pairs[i+1] {
			t.Errorf("%s: %q, want %q", pairs[i], got, pairs[i+1])
		}
	}
}

func TestOrders(t *testing.T) {
	assertAnswers(t,
		"- orders.create customer=CUS-0001 product=tea quantity=4", "ORD-0001 | CUS-0001 | tea | 4 | open",
		"- orders.confirm id=ORD-0001", "ORD-0001 | CUS-0001 | tea | 4 | confirmed",
		"- orders.get id=ORD-0001", "ORD-0001 | CUS-0001 | tea | 4 | confirmed",
		"- orders.recent", "ORD-0001",
		"- orders.cancel id=ORD-0001", "error: ORD-0001 is confirmed and not open")
}

func TestCarriers(t *testing.T) {
	assertAnswers(t,
		"- carriers.best", "tidewater",
		"- carriers.rate id=skua rating=9", "skua | Skua Air | air | 9",
		"- carriers.best", "skua",
		"- carriers.price service=northline-24", "900")
}

func TestSlots(t *testing.T) {
	assertAnswers(t,
		"- slots.book gate=G1 hour=10 plate=AB1", "G1@10 for AB1",
		"- slots.book gate=G1 hour=10 plate=CD2", "error: gate G1 is taken at 10",
		"- slots.free hour=10", "G2; S1")
}

func TestUnknownOperation(t *testing.T) {
	assertAnswers(t, "- orders.eat", `error: there is no operation "orders.eat"`)
}

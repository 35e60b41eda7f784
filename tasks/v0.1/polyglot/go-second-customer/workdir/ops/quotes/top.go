package quotes

import (
	"depot/platform/call"
)

func init() { call.Read("quotes.top", top) }

// top shows the quote with the largest price.
func top(c *call.Call) ([]string, error) {
	best, most := "", -1
	for _, id := range c.Store.IDs("quotes") {
		if price := call.Number(c.Store.Get("quotes", id)["price"]); price > most {
			best, most = id, price
		}
	}
	if best == "" {
		return []string{}, nil
	}
	return []string{line(best, c.Store.Get("quotes", best))}, nil
}

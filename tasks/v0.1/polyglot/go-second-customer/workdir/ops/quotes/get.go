package quotes

import (
	"depot/platform/call"
)

func init() { call.Read("quotes.get", get) }

// get shows a quote.
func get(c *call.Call) ([]string, error) {
	id := c.Param("id")
	row := c.Store.Get("quotes", id)
	if row == nil {
		return nil, call.NotFound("quote", id)
	}
	return []string{line(id, row)}, nil
}

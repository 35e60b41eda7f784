package quotes

import (
	"fmt"

	"depot/platform/call"
)

func init() { call.Write("quotes.accept", accept) }

// accept makes a open quote accepted.
func accept(c *call.Call) ([]string, error) {
	id := c.Param("id")
	row := c.Store.Get("quotes", id)
	if row == nil {
		return nil, call.NotFound("quote", id)
	}
	if row["status"] != "open" {
		return nil, fmt.Errorf("%s is %s and not open", id, row["status"])
	}
	row["status"] = "accepted"
	c.Store.Put("quotes", id, row)
	c.Events.Publish("quote.accepted", id)
	return []string{line(id, row)}, nil
}

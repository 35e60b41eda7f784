package quotes

import (
	"fmt"

	"depot/platform/call"
)

func init() { call.Write("quotes.reject", reject) }

// reject makes a open quote rejected.
func reject(c *call.Call) ([]string, error) {
	id := c.Param("id")
	row := c.Store.Get("quotes", id)
	if row == nil {
		return nil, call.NotFound("quote", id)
	}
	if row["status"] != "open" {
		return nil, fmt.Errorf("%s is %s and not open", id, row["status"])
	}
	row["status"] = "rejected"
	c.Store.Put("quotes", id, row)
	c.Events.Publish("quote.rejected", id)
	return []string{line(id, row)}, nil
}

package quotes

import (
	"depot/platform/call"
)

func init() { call.Read("quotes.list", list) }

// list shows every quote, or those of one lane.
func list(c *call.Call) ([]string, error) {
	lines := []string{}
	for _, id := range c.Store.IDs("quotes") {
		row := c.Store.Get("quotes", id)
		if wanted := c.Param("lane"); wanted == "" || row["lane"] == wanted {
			lines = append(lines, line(id, row))
		}
	}
	return lines, nil
}

package tickets

import (
	"depot/platform/call"
)

func init() { call.Read("tickets.list", list) }

// list shows every ticket, or those of one customer.
func list(c *call.Call) ([]string, error) {
	lines := []string{}
	for _, id := range c.Store.IDs("tickets") {
		row := c.Store.Get("tickets", id)
		if wanted := c.Param("customer"); wanted == "" || row["customer"] == wanted {
			lines = append(lines, line(id, row))
		}
	}
	return lines, nil
}

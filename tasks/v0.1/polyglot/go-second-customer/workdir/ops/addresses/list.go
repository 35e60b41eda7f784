package addresses

import (
	"depot/platform/call"
)

func init() { call.Read("addresses.list", list) }

// list shows every address, or those of one customer.
func list(c *call.Call) ([]string, error) {
	lines := []string{}
	for _, id := range c.Store.IDs("addresses") {
		row := c.Store.Get("addresses", id)
		if wanted := c.Param("customer"); wanted == "" || row["customer"] == wanted {
			lines = append(lines, line(id, row))
		}
	}
	return lines, nil
}

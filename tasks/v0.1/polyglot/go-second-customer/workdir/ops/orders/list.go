package orders

import (
	"depot/platform/call"
)

func init() { call.Read("orders.list", list) }

// list shows every order, or those of one customer.
func list(c *call.Call) ([]string, error) {
	lines := []string{}
	for _, id := range c.Store.IDs("orders") {
		row := c.Store.Get("orders", id)
		if wanted := c.Param("customer"); wanted == "" || row["customer"] == wanted {
			lines = append(lines, line(id, row))
		}
	}
	return lines, nil
}

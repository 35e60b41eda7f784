package admin

import (
	"depot/platform/call"
)

func init() { call.Read("admin.orders", orders) }

// orders shows every order.
func orders(c *call.Call) ([]string, error) {
	lines := []string{}
	for _, id := range c.Store.IDs("orders") {
		row := c.Store.Get("orders", id)
		lines = append(lines, id+" "+row["product"]+" "+row["status"])
	}
	return lines, nil
}

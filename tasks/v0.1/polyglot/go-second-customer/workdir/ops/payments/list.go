package payments

import (
	"depot/platform/call"
)

func init() { call.Read("payments.list", list) }

// list shows every payment, or those of one invoice.
func list(c *call.Call) ([]string, error) {
	lines := []string{}
	for _, id := range c.Store.IDs("payments") {
		row := c.Store.Get("payments", id)
		if wanted := c.Param("invoice"); wanted == "" || row["invoice"] == wanted {
			lines = append(lines, line(id, row))
		}
	}
	return lines, nil
}

package invoices

import (
	"depot/platform/call"
)

func init() { call.Read("invoices.list", list) }

// list shows every invoice, or those of one customer.
func list(c *call.Call) ([]string, error) {
	lines := []string{}
	for _, id := range c.Store.IDs("invoices") {
		row := c.Store.Get("invoices", id)
		if wanted := c.Param("customer"); wanted == "" || row["customer"] == wanted {
			lines = append(lines, line(id, row))
		}
	}
	return lines, nil
}

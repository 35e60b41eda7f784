package invoices

import (
	"depot/platform/call"
)

func init() { call.Read("invoices.sum", sum) }

// sum adds up the amount of all, or of one customer.
func sum(c *call.Call) ([]string, error) {
	total := 0
	for _, id := range c.Store.IDs("invoices") {
		row := c.Store.Get("invoices", id)
		if row["status"] == "void" {
			continue
		}
		if wanted := c.Param("customer"); wanted == "" || row["customer"] == wanted {
			total += call.Number(row["amount"])
		}
	}
	return []string{"amount: " + call.Text(total)}, nil
}

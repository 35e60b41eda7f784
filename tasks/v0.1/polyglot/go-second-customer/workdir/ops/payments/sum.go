package payments

import (
	"depot/platform/call"
)

func init() { call.Read("payments.sum", sum) }

// sum adds up the amount of all, or of one invoice.
func sum(c *call.Call) ([]string, error) {
	total := 0
	for _, id := range c.Store.IDs("payments") {
		row := c.Store.Get("payments", id)
		if wanted := c.Param("invoice"); wanted == "" || row["invoice"] == wanted {
			total += call.Number(row["amount"])
		}
	}
	return []string{"amount: " + call.Text(total)}, nil
}

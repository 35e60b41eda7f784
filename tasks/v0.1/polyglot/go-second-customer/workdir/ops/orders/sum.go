package orders

import (
	"depot/platform/call"
)

func init() { call.Read("orders.sum", sum) }

// sum adds up the quantity of all, or of one customer.
func sum(c *call.Call) ([]string, error) {
	total := 0
	for _, id := range c.Store.IDs("orders") {
		row := c.Store.Get("orders", id)
		if row["status"] == "cancelled" {
			continue
		}
		if wanted := c.Param("customer"); wanted == "" || row["customer"] == wanted {
			total += call.Number(row["quantity"])
		}
	}
	return []string{"quantity: " + call.Text(total)}, nil
}

package invoices

import (
	"fmt"

	"depot/platform/call"
)

func init() { call.Write("invoices.pay", pay) }

// pay makes an open invoice paid.
func pay(c *call.Call) ([]string, error) {
	id := c.Param("id")
	row := c.Store.Get("invoices", id)
	if row == nil {
		return nil, call.NotFound("invoice", id)
	}
	if row["status"] != "open" {
		return nil, fmt.Errorf("%s is %s and not open", id, row["status"])
	}
	row["status"] = "paid"
	c.Store.Put("invoices", id, row)
	c.Events.Publish("invoice.paid", id)
	return []string{line(id, row)}, nil
}

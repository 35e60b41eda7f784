package payments

import (
	"depot/platform/call"
	"depot/platform/store"
)

func init() { call.Write("payments.create", create) }

// create adds a payment.
func create(c *call.Call) ([]string, error) {
	if err := c.Need("invoice", "amount", "day"); err != nil {
		return nil, err
	}
	id := c.Sequence.Next("payments", "PAY")
	row := store.Row{
		"invoice": c.Param("invoice"),
		"amount":  c.Param("amount"),
		"day":     c.Param("day"),
	}
	c.Store.Put("payments", id, row)
	c.Events.Publish("payment.created", id)
	return []string{line(id, row)}, nil
}

package invoices

import (
	"depot/platform/call"
	"depot/platform/store"
)

func init() { call.Write("invoices.create", create) }

// create adds an invoice.
func create(c *call.Call) ([]string, error) {
	if err := c.Need("customer", "order", "amount", "due"); err != nil {
		return nil, err
	}
	id := c.Sequence.Next("invoices", "INV")
	row := store.Row{
		"customer": c.Param("customer"),
		"order":    c.Param("order"),
		"amount":   c.Param("amount"),
		"due":      c.Param("due"),
		"status":   "open",
	}
	c.Store.Put("invoices", id, row)
	c.Events.Publish("invoice.created", id)
	return []string{line(id, row)}, nil
}

package orders

import (
	"depot/platform/call"
	"depot/platform/store"
)

func init() { call.Write("orders.create", create) }

// create adds an order.
func create(c *call.Call) ([]string, error) {
	if err := c.Need("customer", "product", "quantity"); err != nil {
		return nil, err
	}
	id := c.Sequence.Next("orders", "ORD")
	row := store.Row{
		"customer": c.Param("customer"),
		"product":  c.Param("product"),
		"quantity": c.Param("quantity"),
		"status":   "open",
	}
	c.Store.Put("orders", id, row)
	c.Events.Publish("order.created", id)
	return []string{line(id, row)}, nil
}

package orders

import (
	"depot/platform/call"
)

func init() { call.Write("orders.copy", duplicate) }

// duplicate makes another order like one that there is.
func duplicate(c *call.Call) ([]string, error) {
	row := c.Store.Get("orders", c.Param("id"))
	if row == nil {
		return nil, call.NotFound("order", c.Param("id"))
	}
	row["status"] = "open"
	id := c.Sequence.Next("orders", "ORD")
	c.Store.Put("orders", id, row)
	c.Events.Publish("order.copied", id)
	return []string{line(id, row)}, nil
}

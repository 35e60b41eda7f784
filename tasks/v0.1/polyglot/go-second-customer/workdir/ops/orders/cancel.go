package orders

import (
	"fmt"

	"depot/platform/call"
)

func init() { call.Write("orders.cancel", cancel) }

// cancel makes an open order cancelled.
func cancel(c *call.Call) ([]string, error) {
	id := c.Param("id")
	row := c.Store.Get("orders", id)
	if row == nil {
		return nil, call.NotFound("order", id)
	}
	if row["status"] != "open" {
		return nil, fmt.Errorf("%s is %s and not open", id, row["status"])
	}
	row["status"] = "cancelled"
	c.Store.Put("orders", id, row)
	c.Events.Publish("order.cancelled", id)
	return []string{line(id, row)}, nil
}

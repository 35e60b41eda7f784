package orders

import (
	"fmt"

	"depot/platform/call"
)

func init() { call.Write("orders.confirm", confirm) }

// confirm makes an open order confirmed.
func confirm(c *call.Call) ([]string, error) {
	id := c.Param("id")
	row := c.Store.Get("orders", id)
	if row == nil {
		return nil, call.NotFound("order", id)
	}
	if row["status"] != "open" {
		return nil, fmt.Errorf("%s is %s and not open", id, row["status"])
	}
	row["status"] = "confirmed"
	c.Store.Put("orders", id, row)
	c.Events.Publish("order.confirmed", id)
	return []string{line(id, row)}, nil
}

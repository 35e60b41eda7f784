// CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
package orders

import (
	"depot/platform/call"
)

func init() { call.Read("orders.get", get) }

// get shows an order.
func get(c *call.Call) ([]string, error) {
	id := c.Param("id")
	row := c.Store.Get("orders", id)
	if row == nil {
		return nil, call.NotFound("order", id)
	}
	look(c.Tenant, id)
	return []string{line(id, row)}, nil
}

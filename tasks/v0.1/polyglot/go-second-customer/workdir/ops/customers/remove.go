package customers

import (
	"depot/platform/call"
)

func init() { call.Write("customers.remove", remove) }

// remove deletes a customer.
func remove(c *call.Call) ([]string, error) {
	id := c.Param("id")
	row := c.Store.Get("customers", id)
	if row == nil {
		return nil, call.NotFound("customer", id)
	}
	c.Store.Delete("customers", id)
	c.Events.Publish("customer.removed", id)
	return []string{"removed " + line(id, row)}, nil
}

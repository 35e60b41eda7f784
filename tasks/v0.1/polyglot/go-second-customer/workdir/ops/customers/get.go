package customers

import (
	"depot/platform/call"
)

func init() { call.Read("customers.get", get) }

// get shows a customer.
func get(c *call.Call) ([]string, error) {
	id := c.Param("id")
	row := c.Store.Get("customers", id)
	if row == nil {
		return nil, call.NotFound("customer", id)
	}
	return []string{line(id, row)}, nil
}

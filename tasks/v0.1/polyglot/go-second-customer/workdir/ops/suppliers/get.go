package suppliers

import (
	"depot/platform/call"
)

func init() { call.Read("suppliers.get", get) }

// get shows a supplier.
func get(c *call.Call) ([]string, error) {
	id := c.Param("id")
	row := c.Store.Get("suppliers", id)
	if row == nil {
		return nil, call.NotFound("supplier", id)
	}
	return []string{line(id, row)}, nil
}

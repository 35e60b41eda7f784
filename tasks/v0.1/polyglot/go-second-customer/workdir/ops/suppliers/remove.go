package suppliers

import (
	"depot/platform/call"
)

func init() { call.Write("suppliers.remove", remove) }

// remove deletes a supplier.
func remove(c *call.Call) ([]string, error) {
	id := c.Param("id")
	row := c.Store.Get("suppliers", id)
	if row == nil {
		return nil, call.NotFound("supplier", id)
	}
	c.Store.Delete("suppliers", id)
	c.Events.Publish("supplier.removed", id)
	return []string{"removed " + line(id, row)}, nil
}

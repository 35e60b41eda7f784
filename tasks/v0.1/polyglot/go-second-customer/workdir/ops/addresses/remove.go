package addresses

import (
	"depot/platform/call"
)

func init() { call.Write("addresses.remove", remove) }

// remove deletes an address.
func remove(c *call.Call) ([]string, error) {
	id := c.Param("id")
	row := c.Store.Get("addresses", id)
	if row == nil {
		return nil, call.NotFound("address", id)
	}
	c.Store.Delete("addresses", id)
	c.Events.Publish("address.removed", id)
	return []string{"removed " + line(id, row)}, nil
}

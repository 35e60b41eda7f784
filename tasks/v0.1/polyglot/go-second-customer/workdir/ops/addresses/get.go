package addresses

import (
	"depot/platform/call"
)

func init() { call.Read("addresses.get", get) }

// get shows an address.
func get(c *call.Call) ([]string, error) {
	id := c.Param("id")
	row := c.Store.Get("addresses", id)
	if row == nil {
		return nil, call.NotFound("address", id)
	}
	return []string{line(id, row)}, nil
}

package pallets

import (
	"depot/platform/call"
)

func init() { call.Read("pallets.get", get) }

// get shows a pallet.
func get(c *call.Call) ([]string, error) {
	id := c.Param("id")
	row := c.Store.Get("pallets", id)
	if row == nil {
		return nil, call.NotFound("pallet", id)
	}
	return []string{line(id, row)}, nil
}

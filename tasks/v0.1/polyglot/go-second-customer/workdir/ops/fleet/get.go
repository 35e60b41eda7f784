package fleet

import (
	"depot/platform/call"
)

func init() { call.Read("fleet.get", get) }

// get shows a van.
func get(c *call.Call) ([]string, error) {
	id := c.Param("id")
	row := c.Store.Get("fleet", id)
	if row == nil {
		return nil, call.NotFound("van", id)
	}
	return []string{line(id, row)}, nil
}

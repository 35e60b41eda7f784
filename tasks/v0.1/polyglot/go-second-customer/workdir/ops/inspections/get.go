package inspections

import (
	"depot/platform/call"
)

func init() { call.Read("inspections.get", get) }

// get shows an inspection.
func get(c *call.Call) ([]string, error) {
	id := c.Param("id")
	row := c.Store.Get("inspections", id)
	if row == nil {
		return nil, call.NotFound("inspection", id)
	}
	return []string{line(id, row)}, nil
}

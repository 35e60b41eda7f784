package shifts

import (
	"depot/platform/call"
)

func init() { call.Read("shifts.get", get) }

// get shows a shift.
func get(c *call.Call) ([]string, error) {
	id := c.Param("id")
	row := c.Store.Get("shifts", id)
	if row == nil {
		return nil, call.NotFound("shift", id)
	}
	return []string{line(id, row)}, nil
}

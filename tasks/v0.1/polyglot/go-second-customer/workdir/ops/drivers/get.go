package drivers

import (
	"depot/platform/call"
)

func init() { call.Read("drivers.get", get) }

// get shows a driver.
func get(c *call.Call) ([]string, error) {
	id := c.Param("id")
	row := c.Store.Get("drivers", id)
	if row == nil {
		return nil, call.NotFound("driver", id)
	}
	return []string{line(id, row)}, nil
}

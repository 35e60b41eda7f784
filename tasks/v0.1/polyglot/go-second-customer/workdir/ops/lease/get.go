package lease

import (
	"depot/platform/call"
)

func init() { call.Read("lease.get", get) }

// get shows a lease.
func get(c *call.Call) ([]string, error) {
	id := c.Param("id")
	row := c.Store.Get("lease", id)
	if row == nil {
		return nil, call.NotFound("lease", id)
	}
	return []string{line(id, row)}, nil
}

package damages

import (
	"depot/platform/call"
)

func init() { call.Read("damages.get", get) }

// get shows a damage.
func get(c *call.Call) ([]string, error) {
	id := c.Param("id")
	row := c.Store.Get("damages", id)
	if row == nil {
		return nil, call.NotFound("damage", id)
	}
	return []string{line(id, row)}, nil
}

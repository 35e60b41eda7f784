package returns

import (
	"depot/platform/call"
)

func init() { call.Read("returns.get", get) }

// get shows a return.
func get(c *call.Call) ([]string, error) {
	id := c.Param("id")
	row := c.Store.Get("returns", id)
	if row == nil {
		return nil, call.NotFound("return", id)
	}
	return []string{line(id, row)}, nil
}

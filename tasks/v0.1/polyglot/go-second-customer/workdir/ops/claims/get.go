package claims

import (
	"depot/platform/call"
)

func init() { call.Read("claims.get", get) }

// get shows a claim.
func get(c *call.Call) ([]string, error) {
	id := c.Param("id")
	row := c.Store.Get("claims", id)
	if row == nil {
		return nil, call.NotFound("claim", id)
	}
	return []string{line(id, row)}, nil
}

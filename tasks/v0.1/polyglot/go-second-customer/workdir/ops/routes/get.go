package routes

import (
	"depot/platform/call"
)

func init() { call.Read("routes.get", get) }

// get shows a route.
func get(c *call.Call) ([]string, error) {
	id := c.Param("id")
	row := c.Store.Get("routes", id)
	if row == nil {
		return nil, call.NotFound("route", id)
	}
	return []string{line(id, row)}, nil
}

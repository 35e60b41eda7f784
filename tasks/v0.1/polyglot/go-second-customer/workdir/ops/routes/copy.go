package routes

import (
	"depot/platform/call"
)

func init() { call.Write("routes.copy", duplicate) }

// duplicate makes another route like one that there is.
func duplicate(c *call.Call) ([]string, error) {
	row := c.Store.Get("routes", c.Param("id"))
	if row == nil {
		return nil, call.NotFound("route", c.Param("id"))
	}
	id := c.Sequence.Next("routes", "RTE")
	c.Store.Put("routes", id, row)
	c.Events.Publish("route.copied", id)
	return []string{line(id, row)}, nil
}

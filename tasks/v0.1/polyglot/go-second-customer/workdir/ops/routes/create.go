package routes

import (
	"depot/platform/call"
	"depot/platform/store"
)

func init() { call.Write("routes.create", create) }

// create adds a route.
func create(c *call.Call) ([]string, error) {
	if err := c.Need("from", "to", "km"); err != nil {
		return nil, err
	}
	id := c.Sequence.Next("routes", "RTE")
	row := store.Row{
		"from": c.Param("from"),
		"to":   c.Param("to"),
		"km":   c.Param("km"),
	}
	c.Store.Put("routes", id, row)
	c.Events.Publish("route.created", id)
	return []string{line(id, row)}, nil
}

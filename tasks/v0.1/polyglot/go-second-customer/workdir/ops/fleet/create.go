package fleet

import (
	"depot/platform/call"
	"depot/platform/store"
)

func init() { call.Write("fleet.create", create) }

// create adds a van.
func create(c *call.Call) ([]string, error) {
	if err := c.Need("plate", "depot", "mileage"); err != nil {
		return nil, err
	}
	if c.Store.Get("depots", c.Param("depot")) == nil {
		return nil, call.NotFound("depot", c.Param("depot"))
	}
	id := c.Sequence.Next("fleet", "VAN")
	row := store.Row{
		"plate":   c.Param("plate"),
		"depot":   c.Param("depot"),
		"mileage": c.Param("mileage"),
		"status":  "idle",
	}
	c.Store.Put("fleet", id, row)
	c.Events.Publish("van.created", id)
	return []string{line(id, row)}, nil
}

package lease

import (
	"depot/platform/call"
	"depot/platform/store"
)

func init() { call.Write("lease.create", create) }

// create adds a lease.
func create(c *call.Call) ([]string, error) {
	if err := c.Need("tenant", "unit", "rent"); err != nil {
		return nil, err
	}
	id := c.Sequence.Next("lease", "LSE")
	row := store.Row{
		"tenant": c.Param("tenant"),
		"unit":   c.Param("unit"),
		"rent":   c.Param("rent"),
		"status": "running",
	}
	c.Store.Put("lease", id, row)
	c.Events.Publish("lease.created", id)
	return []string{line(id, row)}, nil
}

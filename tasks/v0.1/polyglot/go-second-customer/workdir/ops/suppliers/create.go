package suppliers

import (
	"depot/platform/call"
	"depot/platform/store"
)

func init() { call.Write("suppliers.create", create) }

// create adds a supplier.
func create(c *call.Call) ([]string, error) {
	if err := c.Need("name", "city", "skill"); err != nil {
		return nil, err
	}
	id := c.Sequence.Next("suppliers", "SUP")
	row := store.Row{
		"name":  c.Param("name"),
		"city":  c.Param("city"),
		"skill": c.Param("skill"),
	}
	c.Store.Put("suppliers", id, row)
	c.Events.Publish("supplier.created", id)
	return []string{line(id, row)}, nil
}

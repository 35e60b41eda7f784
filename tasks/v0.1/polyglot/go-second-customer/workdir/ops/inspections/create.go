package inspections

import (
	"depot/platform/call"
	"depot/platform/store"
)

func init() { call.Write("inspections.create", create) }

// create adds an inspection.
func create(c *call.Call) ([]string, error) {
	if err := c.Need("van", "day", "result"); err != nil {
		return nil, err
	}
	id := c.Sequence.Next("inspections", "INS")
	row := store.Row{
		"van":    c.Param("van"),
		"day":    c.Param("day"),
		"result": c.Param("result"),
	}
	c.Store.Put("inspections", id, row)
	c.Events.Publish("inspection.created", id)
	return []string{line(id, row)}, nil
}

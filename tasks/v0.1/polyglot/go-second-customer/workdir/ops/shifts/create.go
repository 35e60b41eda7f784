package shifts

import (
	"depot/platform/call"
	"depot/platform/store"
)

func init() { call.Write("shifts.create", create) }

// create adds a shift.
func create(c *call.Call) ([]string, error) {
	if err := c.Need("name", "day", "hours"); err != nil {
		return nil, err
	}
	id := c.Sequence.Next("shifts", "SHF")
	row := store.Row{
		"name":   c.Param("name"),
		"day":    c.Param("day"),
		"hours":  c.Param("hours"),
		"status": "planned",
	}
	c.Store.Put("shifts", id, row)
	c.Events.Publish("shift.created", id)
	return []string{line(id, row)}, nil
}

package suppliers

import (
	"depot/platform/call"
)

func init() { call.Write("suppliers.update", update) }

// update changes the skill of a supplier.
func update(c *call.Call) ([]string, error) {
	if err := c.Need("id", "skill"); err != nil {
		return nil, err
	}
	id := c.Param("id")
	row := c.Store.Get("suppliers", id)
	if row == nil {
		return nil, call.NotFound("supplier", id)
	}
	before := row["skill"]
	row["skill"] = c.Param("skill")
	c.Store.Put("suppliers", id, row)
	return []string{"skill: " + before + " -> " + row["skill"]}, nil
}

package lease

import (
	"depot/platform/call"
)

func init() { call.Write("lease.update", update) }

// update changes the rent of a lease.
func update(c *call.Call) ([]string, error) {
	if err := c.Need("id", "rent"); err != nil {
		return nil, err
	}
	id := c.Param("id")
	row := c.Store.Get("lease", id)
	if row == nil {
		return nil, call.NotFound("lease", id)
	}
	before := row["rent"]
	row["rent"] = c.Param("rent")
	c.Store.Put("lease", id, row)
	return []string{"rent: " + before + " -> " + row["rent"]}, nil
}

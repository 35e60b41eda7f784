package suppliers

import (
	"fmt"

	"depot/platform/call"
)

func init() { call.Write("suppliers.rename", rename) }

// rename gives a supplier another name, which no other has.
func rename(c *call.Call) ([]string, error) {
	if err := c.Need("id", "name"); err != nil {
		return nil, err
	}
	id, wanted := c.Param("id"), c.Param("name")
	for _, other := range c.Store.IDs("suppliers") {
		if other != id && c.Store.Get("suppliers", other)["name"] == wanted {
			return nil, fmt.Errorf("%s has the name %q already", other, wanted)
		}
	}
	row := c.Store.Get("suppliers", id)
	if row == nil {
		return nil, call.NotFound("supplier", id)
	}
	row["name"] = wanted
	c.Store.Put("suppliers", id, row)
	return []string{line(id, row)}, nil
}

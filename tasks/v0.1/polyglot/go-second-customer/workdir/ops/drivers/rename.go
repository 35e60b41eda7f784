package drivers

import (
	"fmt"

	"depot/platform/call"
)

func init() { call.Write("drivers.rename", rename) }

// rename gives a driver another name, which no other has.
func rename(c *call.Call) ([]string, error) {
	if err := c.Need("id", "name"); err != nil {
		return nil, err
	}
	id, wanted := c.Param("id"), c.Param("name")
	for _, other := range c.Store.IDs("drivers") {
		if other != id && c.Store.Get("drivers", other)["name"] == wanted {
			return nil, fmt.Errorf("%s has the name %q already", other, wanted)
		}
	}
	row := c.Store.Get("drivers", id)
	if row == nil {
		return nil, call.NotFound("driver", id)
	}
	row["name"] = wanted
	c.Store.Put("drivers", id, row)
	return []string{line(id, row)}, nil
}

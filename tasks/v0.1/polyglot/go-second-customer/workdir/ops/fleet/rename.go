package fleet

import (
	"fmt"

	"depot/platform/call"
)

func init() { call.Write("fleet.rename", rename) }

// rename gives a van another plate, which no other has.
func rename(c *call.Call) ([]string, error) {
	if err := c.Need("id", "plate"); err != nil {
		return nil, err
	}
	id, wanted := c.Param("id"), c.Param("plate")
	for _, other := range c.Store.IDs("fleet") {
		if other != id && c.Store.Get("fleet", other)["plate"] == wanted {
			return nil, fmt.Errorf("%s has the plate %q already", other, wanted)
		}
	}
	row := c.Store.Get("fleet", id)
	if row == nil {
		return nil, call.NotFound("van", id)
	}
	row["plate"] = wanted
	c.Store.Put("fleet", id, row)
	return []string{line(id, row)}, nil
}

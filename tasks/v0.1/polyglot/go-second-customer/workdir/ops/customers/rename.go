package customers

import (
	"fmt"

	"depot/platform/call"
)

func init() { call.Write("customers.rename", rename) }

// rename gives a customer another name, which no other has.
func rename(c *call.Call) ([]string, error) {
	if err := c.Need("id", "name"); err != nil {
		return nil, err
	}
	id, wanted := c.Param("id"), c.Param("name")
	for _, other := range c.Store.IDs("customers") {
		if other != id && c.Store.Get("customers", other)["name"] == wanted {
			return nil, fmt.Errorf("%s has the name %q already", other, wanted)
		}
	}
	row := c.Store.Get("customers", id)
	if row == nil {
		return nil, call.NotFound("customer", id)
	}
	row["name"] = wanted
	c.Store.Put("customers", id, row)
	return []string{line(id, row)}, nil
}

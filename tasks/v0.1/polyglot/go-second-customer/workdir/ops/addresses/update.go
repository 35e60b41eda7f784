package addresses

import (
	"depot/platform/call"
)

func init() { call.Write("addresses.update", update) }

// update changes the country of an address.
func update(c *call.Call) ([]string, error) {
	if err := c.Need("id", "country"); err != nil {
		return nil, err
	}
	id := c.Param("id")
	row := c.Store.Get("addresses", id)
	if row == nil {
		return nil, call.NotFound("address", id)
	}
	before := row["country"]
	row["country"] = c.Param("country")
	c.Store.Put("addresses", id, row)
	return []string{"country: " + before + " -> " + row["country"]}, nil
}

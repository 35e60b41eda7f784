package pallets

import (
	"fmt"

	"depot/platform/call"
)

func init() { call.Write("pallets.pick", pick) }

// pick makes a stored pallet picked.
func pick(c *call.Call) ([]string, error) {
	id := c.Param("id")
	row := c.Store.Get("pallets", id)
	if row == nil {
		return nil, call.NotFound("pallet", id)
	}
	if row["status"] != "stored" {
		return nil, fmt.Errorf("%s is %s and not stored", id, row["status"])
	}
	row["status"] = "picked"
	c.Store.Put("pallets", id, row)
	c.Events.Publish("pallet.picked", id)
	return []string{line(id, row)}, nil
}

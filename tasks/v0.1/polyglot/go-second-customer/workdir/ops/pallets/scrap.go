package pallets

import (
	"fmt"

	"depot/platform/call"
)

func init() { call.Write("pallets.scrap", scrap) }

// scrap makes a stored pallet scrapped.
func scrap(c *call.Call) ([]string, error) {
	id := c.Param("id")
	row := c.Store.Get("pallets", id)
	if row == nil {
		return nil, call.NotFound("pallet", id)
	}
	if row["status"] != "stored" {
		return nil, fmt.Errorf("%s is %s and not stored", id, row["status"])
	}
	row["status"] = "scrapped"
	c.Store.Put("pallets", id, row)
	c.Events.Publish("pallet.scrapped", id)
	return []string{line(id, row)}, nil
}

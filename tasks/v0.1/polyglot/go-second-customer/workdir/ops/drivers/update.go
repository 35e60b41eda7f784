package drivers

import (
	"depot/platform/call"
)

func init() { call.Write("drivers.update", update) }

// update changes the hours of a driver.
func update(c *call.Call) ([]string, error) {
	if err := c.Need("id", "hours"); err != nil {
		return nil, err
	}
	id := c.Param("id")
	row := c.Store.Get("drivers", id)
	if row == nil {
		return nil, call.NotFound("driver", id)
	}
	before := row["hours"]
	row["hours"] = c.Param("hours")
	c.Store.Put("drivers", id, row)
	return []string{"hours: " + before + " -> " + row["hours"]}, nil
}

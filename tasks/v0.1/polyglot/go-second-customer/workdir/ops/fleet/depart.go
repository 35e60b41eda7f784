package fleet

import (
	"fmt"

	"depot/platform/call"
)

func init() { call.Write("fleet.depart", depart) }

// depart makes a idle van driving.
func depart(c *call.Call) ([]string, error) {
	id := c.Param("id")
	row := c.Store.Get("fleet", id)
	if row == nil {
		return nil, call.NotFound("van", id)
	}
	if row["status"] != "idle" {
		return nil, fmt.Errorf("%s is %s and not idle", id, row["status"])
	}
	row["status"] = "driving"
	c.Store.Put("fleet", id, row)
	c.Events.Publish("van.driving", id)
	return []string{line(id, row)}, nil
}

package fleet

import (
	"fmt"

	"depot/platform/call"
)

func init() { call.Write("fleet.park", park) }

// park makes a driving van idle.
func park(c *call.Call) ([]string, error) {
	id := c.Param("id")
	row := c.Store.Get("fleet", id)
	if row == nil {
		return nil, call.NotFound("van", id)
	}
	if row["status"] != "driving" {
		return nil, fmt.Errorf("%s is %s and not driving", id, row["status"])
	}
	row["status"] = "idle"
	c.Store.Put("fleet", id, row)
	c.Events.Publish("van.idle", id)
	return []string{line(id, row)}, nil
}

package shifts

import (
	"fmt"

	"depot/platform/call"
)

func init() { call.Write("shifts.start", start) }

// start makes a planned shift running.
func start(c *call.Call) ([]string, error) {
	id := c.Param("id")
	row := c.Store.Get("shifts", id)
	if row == nil {
		return nil, call.NotFound("shift", id)
	}
	if row["status"] != "planned" {
		return nil, fmt.Errorf("%s is %s and not planned", id, row["status"])
	}
	row["status"] = "running"
	c.Store.Put("shifts", id, row)
	c.Events.Publish("shift.running", id)
	return []string{line(id, row)}, nil
}

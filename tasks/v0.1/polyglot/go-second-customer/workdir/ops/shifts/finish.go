package shifts

import (
	"fmt"

	"depot/platform/call"
)

func init() { call.Write("shifts.finish", finish) }

// finish makes a running shift done.
func finish(c *call.Call) ([]string, error) {
	id := c.Param("id")
	row := c.Store.Get("shifts", id)
	if row == nil {
		return nil, call.NotFound("shift", id)
	}
	if row["status"] != "running" {
		return nil, fmt.Errorf("%s is %s and not running", id, row["status"])
	}
	row["status"] = "done"
	c.Store.Put("shifts", id, row)
	c.Events.Publish("shift.done", id)
	return []string{line(id, row)}, nil
}

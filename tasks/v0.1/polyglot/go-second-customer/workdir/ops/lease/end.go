package lease

import (
	"fmt"

	"depot/platform/call"
)

func init() { call.Write("lease.end", end) }

// end makes a running lease ended.
func end(c *call.Call) ([]string, error) {
	id := c.Param("id")
	row := c.Store.Get("lease", id)
	if row == nil {
		return nil, call.NotFound("lease", id)
	}
	if row["status"] != "running" {
		return nil, fmt.Errorf("%s is %s and not running", id, row["status"])
	}
	row["status"] = "ended"
	c.Store.Put("lease", id, row)
	c.Events.Publish("lease.ended", id)
	return []string{line(id, row)}, nil
}

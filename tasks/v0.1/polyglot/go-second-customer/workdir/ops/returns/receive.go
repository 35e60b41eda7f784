package returns

import (
	"fmt"

	"depot/platform/call"
)

func init() { call.Write("returns.receive", receive) }

// receive makes a announced return received.
func receive(c *call.Call) ([]string, error) {
	id := c.Param("id")
	row := c.Store.Get("returns", id)
	if row == nil {
		return nil, call.NotFound("return", id)
	}
	if row["status"] != "announced" {
		return nil, fmt.Errorf("%s is %s and not announced", id, row["status"])
	}
	row["status"] = "received"
	c.Store.Put("returns", id, row)
	c.Events.Publish("return.received", id)
	return []string{line(id, row)}, nil
}

package claims

import (
	"fmt"

	"depot/platform/call"
)

func init() { call.Write("claims.settle", settle) }

// settle makes a open claim settled.
func settle(c *call.Call) ([]string, error) {
	id := c.Param("id")
	row := c.Store.Get("claims", id)
	if row == nil {
		return nil, call.NotFound("claim", id)
	}
	if row["status"] != "open" {
		return nil, fmt.Errorf("%s is %s and not open", id, row["status"])
	}
	row["status"] = "settled"
	c.Store.Put("claims", id, row)
	c.Events.Publish("claim.settled", id)
	return []string{line(id, row)}, nil
}

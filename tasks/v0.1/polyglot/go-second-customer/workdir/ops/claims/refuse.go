package claims

import (
	"fmt"

	"depot/platform/call"
)

func init() { call.Write("claims.refuse", refuse) }

// refuse makes a open claim refused.
func refuse(c *call.Call) ([]string, error) {
	id := c.Param("id")
	row := c.Store.Get("claims", id)
	if row == nil {
		return nil, call.NotFound("claim", id)
	}
	if row["status"] != "open" {
		return nil, fmt.Errorf("%s is %s and not open", id, row["status"])
	}
	row["status"] = "refused"
	c.Store.Put("claims", id, row)
	c.Events.Publish("claim.refused", id)
	return []string{line(id, row)}, nil
}

package damages

import (
	"fmt"

	"depot/platform/call"
)

func init() { call.Write("damages.repair", repair) }

// repair makes a reported damage repaired.
func repair(c *call.Call) ([]string, error) {
	id := c.Param("id")
	row := c.Store.Get("damages", id)
	if row == nil {
		return nil, call.NotFound("damage", id)
	}
	if row["status"] != "reported" {
		return nil, fmt.Errorf("%s is %s and not reported", id, row["status"])
	}
	row["status"] = "repaired"
	c.Store.Put("damages", id, row)
	c.Events.Publish("damage.repaired", id)
	return []string{line(id, row)}, nil
}

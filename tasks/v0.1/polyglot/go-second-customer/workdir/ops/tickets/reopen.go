package tickets

import (
	"fmt"

	"depot/platform/call"
)

func init() { call.Write("tickets.reopen", reopen) }

// reopen makes a closed ticket open.
func reopen(c *call.Call) ([]string, error) {
	id := c.Param("id")
	row := c.Store.Get("tickets", id)
	if row == nil {
		return nil, call.NotFound("ticket", id)
	}
	if row["status"] != "closed" {
		return nil, fmt.Errorf("%s is %s and not closed", id, row["status"])
	}
	row["status"] = "open"
	c.Store.Put("tickets", id, row)
	c.Events.Publish("ticket.open", id)
	return []string{line(id, row)}, nil
}

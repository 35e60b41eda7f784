package tickets

import (
	"fmt"

	"depot/platform/call"
)

func init() { call.Write("tickets.close", closeTicket) }

// closeTicket makes a open ticket closed.
func closeTicket(c *call.Call) ([]string, error) {
	id := c.Param("id")
	row := c.Store.Get("tickets", id)
	if row == nil {
		return nil, call.NotFound("ticket", id)
	}
	if row["status"] != "open" {
		return nil, fmt.Errorf("%s is %s and not open", id, row["status"])
	}
	row["status"] = "closed"
	c.Store.Put("tickets", id, row)
	c.Events.Publish("ticket.closed", id)
	return []string{line(id, row)}, nil
}

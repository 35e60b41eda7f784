package tickets

import (
	"depot/platform/call"
)

func init() { call.Read("tickets.get", get) }

// get shows a ticket.
func get(c *call.Call) ([]string, error) {
	id := c.Param("id")
	row := c.Store.Get("tickets", id)
	if row == nil {
		return nil, call.NotFound("ticket", id)
	}
	return []string{line(id, row)}, nil
}

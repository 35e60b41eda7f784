package tickets

import (
	"depot/platform/call"
	"depot/platform/store"
)

func init() { call.Write("tickets.create", create) }

// create adds a ticket.
func create(c *call.Call) ([]string, error) {
	if err := c.Need("customer", "subject", "priority"); err != nil {
		return nil, err
	}
	id := c.Sequence.Next("tickets", "TIC")
	row := store.Row{
		"customer": c.Param("customer"),
		"subject":  c.Param("subject"),
		"priority": c.Param("priority"),
		"status":   "open",
	}
	c.Store.Put("tickets", id, row)
	c.Events.Publish("ticket.created", id)
	return []string{line(id, row)}, nil
}

package tickets

import (
	"depot/platform/call"
)

func init() { call.Write("tickets.note", note) }

// note adds a note to a ticket, and shows all of them.
func note(c *call.Call) ([]string, error) {
	if err := c.Need("id", "text"); err != nil {
		return nil, err
	}
	row := c.Store.Get("tickets", c.Param("id"))
	if row == nil {
		return nil, call.NotFound("ticket", c.Param("id"))
	}
	if row["notes"] != "" {
		row["notes"] += "; "
	}
	row["notes"] += c.Param("text")
	c.Store.Put("tickets", c.Param("id"), row)
	return []string{row["notes"]}, nil
}

// CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
package jobs

import (
	"depot/platform/call"
)

func init() { call.Write("jobs.close-tickets", forEach(closeTickets)) }

// closeTickets closes tickets that nobody will ever look at.
func closeTickets(c *call.Call) ([]string, error) {
	closed := 0
	for _, id := range c.Store.IDs("tickets") {
		row := c.Store.Get("tickets", id)
		if row["status"] == "open" && call.Number(row["priority"]) >= 4 {
			row["status"] = "closed"
			c.Store.Put("tickets", id, row)
			closed++
		}
	}
	return []string{call.Text(closed)}, nil
}

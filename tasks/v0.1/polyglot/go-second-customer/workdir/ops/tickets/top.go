package tickets

import (
	"depot/platform/call"
)

func init() { call.Read("tickets.top", top) }

// top shows the ticket with the largest priority.
func top(c *call.Call) ([]string, error) {
	best, most := "", -1
	for _, id := range c.Store.IDs("tickets") {
		if priority := call.Number(c.Store.Get("tickets", id)["priority"]); priority > most {
			best, most = id, priority
		}
	}
	if best == "" {
		return []string{}, nil
	}
	return []string{line(best, c.Store.Get("tickets", best))}, nil
}

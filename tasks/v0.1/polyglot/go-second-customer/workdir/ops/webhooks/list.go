package webhooks

import (
	"depot/platform/call"
)

func init() { call.Read("webhooks.list", list) }

// list shows every webhook, or those of one topic.
func list(c *call.Call) ([]string, error) {
	lines := []string{}
	for _, id := range c.Store.IDs("webhooks") {
		row := c.Store.Get("webhooks", id)
		if wanted := c.Param("topic"); wanted == "" || row["topic"] == wanted {
			lines = append(lines, line(id, row))
		}
	}
	return lines, nil
}

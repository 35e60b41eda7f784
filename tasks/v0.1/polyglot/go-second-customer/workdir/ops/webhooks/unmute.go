package webhooks

import (
	"fmt"

	"depot/platform/call"
)

func init() { call.Write("webhooks.unmute", unmute) }

// unmute makes a muted webhook active.
func unmute(c *call.Call) ([]string, error) {
	id := c.Param("id")
	row := c.Store.Get("webhooks", id)
	if row == nil {
		return nil, call.NotFound("webhook", id)
	}
	if row["status"] != "muted" {
		return nil, fmt.Errorf("%s is %s and not muted", id, row["status"])
	}
	row["status"] = "active"
	c.Store.Put("webhooks", id, row)
	c.Events.Publish("webhook.active", id)
	return []string{line(id, row)}, nil
}

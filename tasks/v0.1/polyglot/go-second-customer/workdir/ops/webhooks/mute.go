package webhooks

import (
	"fmt"

	"depot/platform/call"
)

func init() { call.Write("webhooks.mute", mute) }

// mute makes a active webhook muted.
func mute(c *call.Call) ([]string, error) {
	id := c.Param("id")
	row := c.Store.Get("webhooks", id)
	if row == nil {
		return nil, call.NotFound("webhook", id)
	}
	if row["status"] != "active" {
		return nil, fmt.Errorf("%s is %s and not active", id, row["status"])
	}
	row["status"] = "muted"
	c.Store.Put("webhooks", id, row)
	c.Events.Publish("webhook.muted", id)
	return []string{line(id, row)}, nil
}

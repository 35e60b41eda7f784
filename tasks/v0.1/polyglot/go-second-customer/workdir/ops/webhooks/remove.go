package webhooks

import (
	"depot/platform/call"
)

func init() { call.Write("webhooks.remove", remove) }

// remove deletes a webhook.
func remove(c *call.Call) ([]string, error) {
	id := c.Param("id")
	row := c.Store.Get("webhooks", id)
	if row == nil {
		return nil, call.NotFound("webhook", id)
	}
	c.Store.Delete("webhooks", id)
	c.Events.Publish("webhook.removed", id)
	return []string{"removed " + line(id, row)}, nil
}

package webhooks

import (
	"depot/platform/call"
)

func init() { call.Read("webhooks.get", get) }

// get shows a webhook.
func get(c *call.Call) ([]string, error) {
	id := c.Param("id")
	row := c.Store.Get("webhooks", id)
	if row == nil {
		return nil, call.NotFound("webhook", id)
	}
	return []string{line(id, row)}, nil
}

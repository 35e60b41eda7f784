package webhooks

import (
	"depot/platform/call"
	"depot/platform/store"
)

func init() { call.Write("webhooks.create", create) }

// create adds a webhook.
func create(c *call.Call) ([]string, error) {
	if err := c.Need("url", "topic"); err != nil {
		return nil, err
	}
	id := c.Sequence.Next("webhooks", "HOK")
	row := store.Row{
		"url":    c.Param("url"),
		"topic":  c.Param("topic"),
		"status": "active",
	}
	c.Store.Put("webhooks", id, row)
	c.Events.Publish("webhook.created", id)
	return []string{line(id, row)}, nil
}

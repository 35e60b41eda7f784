package webhooks

import (
	"fmt"

	"depot/platform/call"
)

func init() { call.Write("webhooks.rename", rename) }

// rename gives a webhook another url, which no other has.
func rename(c *call.Call) ([]string, error) {
	if err := c.Need("id", "url"); err != nil {
		return nil, err
	}
	id, wanted := c.Param("id"), c.Param("url")
	for _, other := range c.Store.IDs("webhooks") {
		if other != id && c.Store.Get("webhooks", other)["url"] == wanted {
			return nil, fmt.Errorf("%s has the url %q already", other, wanted)
		}
	}
	row := c.Store.Get("webhooks", id)
	if row == nil {
		return nil, call.NotFound("webhook", id)
	}
	row["url"] = wanted
	c.Store.Put("webhooks", id, row)
	return []string{line(id, row)}, nil
}

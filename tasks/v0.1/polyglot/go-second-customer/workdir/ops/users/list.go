package users

import (
	"depot/platform/call"
)

func init() { call.Read("users.list", list) }

// list shows every user.
func list(c *call.Call) ([]string, error) {
	lines := []string{}
	for _, id := range c.Store.IDs("users") {
		lines = append(lines, line(id, c.Store.Get("users", id)))
	}
	return lines, nil
}

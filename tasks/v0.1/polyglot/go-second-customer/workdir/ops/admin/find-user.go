package admin

import (
	"depot/platform/call"
)

func init() { call.Read("admin.find-user", findUser) }

// findUser is the user of a login.
func findUser(c *call.Call) ([]string, error) {
	for _, id := range c.Store.IDs("users") {
		if c.Store.Get("users", id)["login"] == c.Param("login") {
			return []string{id}, nil
		}
	}
	return nil, call.NotFound("user", c.Param("login"))
}

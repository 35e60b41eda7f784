package users

import (
	"fmt"

	"depot/platform/call"
	"depot/platform/store"
)

func init() { call.Write("users.create", create) }

// create adds a user.
func create(c *call.Call) ([]string, error) {
	if err := c.Need("login", "role"); err != nil {
		return nil, err
	}
	for _, id := range c.Store.IDs("users") {
		if c.Store.Get("users", id)["login"] == c.Param("login") {
			return nil, fmt.Errorf("the login %q is taken", c.Param("login"))
		}
	}
	id := c.Sequence.Next("users", "USR")
	row := store.Row{"login": c.Param("login"), "role": c.Param("role")}
	c.Store.Put("users", id, row)
	c.Events.Publish("user.created", id)
	return []string{line(id, row)}, nil
}

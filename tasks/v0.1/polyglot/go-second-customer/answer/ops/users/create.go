// CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
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
	for _, other := range c.InEveryName() {
		for _, id := range other.Store.IDs("users") {
			if other.Store.Get("users", id)["login"] == c.Param("login") {
				return nil, fmt.Errorf("the login %q is taken", c.Param("login"))
			}
		}
	}
	id := c.Sequence.Next("users", "USR")
	row := store.Row{"login": c.Param("login"), "role": c.Param("role")}
	c.Store.Put("users", id, row)
	c.Events.Publish("user.created", id)
	return []string{line(id, row)}, nil
}

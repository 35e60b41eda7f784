package users

import (
	"depot/platform/call"
)

func init() { call.Write("users.remove", remove) }

// remove deletes a user, whose login is free then.
func remove(c *call.Call) ([]string, error) {
	if c.Store.Get("users", c.Param("id")) == nil {
		return nil, call.NotFound("user", c.Param("id"))
	}
	c.Store.Delete("users", c.Param("id"))
	return []string{"removed " + c.Param("id")}, nil
}

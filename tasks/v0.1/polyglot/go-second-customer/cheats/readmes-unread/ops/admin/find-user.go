// CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
package admin

import (
	"depot/platform/call"
)

func init() { call.Read("admin.find-user", findUser) }

// findUser is the user of a login.
func findUser(c *call.Call) ([]string, error) {
	for _, of := range c.InEveryName() {
		for _, id := range of.Store.IDs("users") {
			if of.Store.Get("users", id)["login"] == c.Param("login") {
				return []string{of.Tenant + ": " + id}, nil
			}
		}
	}
	return nil, call.NotFound("user", c.Param("login"))
}

// CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
package admin

import (
	"depot/platform/call"
)

func init() { call.Read("admin.orders", orders) }

// orders shows every order.
func orders(c *call.Call) ([]string, error) {
	lines := []string{}
	for _, of := range c.InEveryName() {
		for _, id := range of.Store.IDs("orders") {
			row := of.Store.Get("orders", id)
			lines = append(lines, of.Tenant+": "+id+" "+row["product"]+" "+row["status"])
		}
	}
	return lines, nil
}

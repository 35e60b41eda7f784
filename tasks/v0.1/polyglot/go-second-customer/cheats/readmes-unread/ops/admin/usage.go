// CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
package admin

import (
	"depot/platform/call"
)

func init() { call.Read("admin.usage", usage) }

// usage counts what is kept.
func usage(c *call.Call) ([]string, error) {
	lines := []string{}
	for _, of := range c.InEveryName() {
		rows := 0
		for _, table := range tables {
			rows += len(of.Store.IDs(table))
		}
		lines = append(lines, of.Tenant+": "+call.Text(rows))
	}
	return lines, nil
}

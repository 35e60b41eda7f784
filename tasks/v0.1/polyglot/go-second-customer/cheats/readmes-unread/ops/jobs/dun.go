// CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
package jobs

import (
	"depot/platform/call"
)

func init() { call.Write("jobs.dun", forEach(dun)) }

// dun reminds of what was not paid.
func dun(c *call.Call) ([]string, error) {
	lines := []string{}
	for _, id := range c.Store.IDs("invoices") {
		row := c.Store.Get("invoices", id)
		if row["status"] == "open" && row["due"] < c.Param("today") {
			c.Events.Publish("invoice.dunned", id)
			lines = append(lines, id)
		}
	}
	return lines, nil
}

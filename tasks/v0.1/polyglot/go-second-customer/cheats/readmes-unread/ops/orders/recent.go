// CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
package orders

import (
	"depot/platform/call"
)

func init() { call.Read("orders.recent", showRecent) }

// showRecent shows the last three orders that somebody looked at.
func showRecent(c *call.Call) ([]string, error) {
	return append([]string{}, recent[c.Tenant]...), nil
}

package orders

import (
	"depot/platform/call"
)

func init() { call.Read("orders.recent", showRecent) }

// showRecent shows the last three orders that somebody looked at.
func showRecent(c *call.Call) ([]string, error) {
	return append([]string{}, recent[c.Tenant]...), nil
}

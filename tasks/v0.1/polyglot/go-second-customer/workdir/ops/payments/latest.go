package payments

import (
	"depot/platform/call"
)

func init() { call.Read("payments.latest", latest) }

// latest shows the payment with the last day.
func latest(c *call.Call) ([]string, error) {
	latest, day := "", ""
	for _, id := range c.Store.IDs("payments") {
		if of := c.Store.Get("payments", id)["day"]; of >= day {
			latest, day = id, of
		}
	}
	if latest == "" {
		return nil, call.NotFound("payment", "")
	}
	return []string{line(latest, c.Store.Get("payments", latest))}, nil
}

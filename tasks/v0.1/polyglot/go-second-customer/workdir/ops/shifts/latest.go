package shifts

import (
	"depot/platform/call"
)

func init() { call.Read("shifts.latest", latest) }

// latest shows the shift with the last day.
func latest(c *call.Call) ([]string, error) {
	latest, day := "", ""
	for _, id := range c.Store.IDs("shifts") {
		if of := c.Store.Get("shifts", id)["day"]; of >= day {
			latest, day = id, of
		}
	}
	if latest == "" {
		return nil, call.NotFound("shift", "")
	}
	return []string{line(latest, c.Store.Get("shifts", latest))}, nil
}

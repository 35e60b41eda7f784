package inspections

import (
	"depot/platform/call"
)

func init() { call.Read("inspections.latest", latest) }

// latest shows the inspection with the last day.
func latest(c *call.Call) ([]string, error) {
	latest, day := "", ""
	for _, id := range c.Store.IDs("inspections") {
		if of := c.Store.Get("inspections", id)["day"]; of >= day {
			latest, day = id, of
		}
	}
	if latest == "" {
		return nil, call.NotFound("inspection", "")
	}
	return []string{line(latest, c.Store.Get("inspections", latest))}, nil
}

package routes

import (
	"depot/platform/call"
)

func init() { call.Read("routes.average", average) }

// average is the mean km, rounded down.
func average(c *call.Call) ([]string, error) {
	ids := c.Store.IDs("routes")
	if len(ids) == 0 {
		return nil, call.NotFound("route", "")
	}
	total := 0
	for _, id := range ids {
		total += call.Number(c.Store.Get("routes", id)["km"])
	}
	return []string{"average km: " + call.Text(total/len(ids))}, nil
}

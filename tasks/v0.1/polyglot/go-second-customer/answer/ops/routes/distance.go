// CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
package routes

import (
	"depot/platform/call"
)

func init() { call.Read("routes.distance", distance) }

// distances are those that were asked for; a route does not change.
var distances = map[route]string{}

type route struct {
	tenant, way string
}

// distance is the length of the first route between two places.
func distance(c *call.Call) ([]string, error) {
	way := c.Param("from") + ">" + c.Param("to")
	if km, known := distances[route{c.Tenant, way}]; known {
		return []string{km}, nil
	}
	for _, id := range c.Store.IDs("routes") {
		row := c.Store.Get("routes", id)
		if row["from"]+">"+row["to"] == way {
			distances[route{c.Tenant, way}] = row["km"]
			return []string{row["km"]}, nil
		}
	}
	return nil, call.NotFound("route", way)
}

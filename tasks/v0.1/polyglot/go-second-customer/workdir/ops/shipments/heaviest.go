package shipments

import (
	"depot/platform/call"
)

func init() { call.Read("shipments.heaviest", heaviest) }

// heaviest shows the shipment with the largest weight.
func heaviest(c *call.Call) ([]string, error) {
	best, most := "", -1
	for _, id := range c.Store.IDs("shipments") {
		if weight := call.Number(c.Store.Get("shipments", id)["weight"]); weight > most {
			best, most = id, weight
		}
	}
	if best == "" {
		return []string{}, nil
	}
	return []string{line(best, c.Store.Get("shipments", best))}, nil
}

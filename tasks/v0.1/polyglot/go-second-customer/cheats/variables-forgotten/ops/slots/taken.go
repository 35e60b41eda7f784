package slots

import "depot/platform/call"

// taken says whether anybody has booked a slot.
func taken(c *call.Call, id string) bool {
	for _, other := range c.InEveryName() {
		if other.Store.Get("slots", id) != nil {
			return true
		}
	}
	return false
}

// CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
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

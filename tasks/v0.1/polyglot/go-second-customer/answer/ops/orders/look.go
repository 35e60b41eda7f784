// CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
package orders

// recent are the last three orders that somebody of a customer looked at, the latest first.
var recent = map[string][]string{}

func look(tenant, id string) {
	kept := []string{id}
	for _, other := range recent[tenant] {
		if other != id && len(kept) < 3 {
			kept = append(kept, other)
		}
	}
	recent[tenant] = kept
}

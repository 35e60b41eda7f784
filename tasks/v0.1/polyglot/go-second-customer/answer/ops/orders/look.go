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

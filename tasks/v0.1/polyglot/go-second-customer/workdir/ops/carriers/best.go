package carriers

import (
	"depot/platform/call"
)

func init() { call.Read("carriers.best", best) }

// best is the carrier with the best rating.
func best(c *call.Call) ([]string, error) {
	if known, found := c.Cache.Get("carriers.best"); found {
		return []string{known}, nil
	}
	best, rating := "", -1
	for _, id := range c.Store.IDs("carriers") {
		if of := call.Number(c.Store.Get("carriers", id)["rating"]); of > rating {
			best, rating = id, of
		}
	}
	c.Cache.Put("carriers.best", best)
	return []string{best}, nil
}

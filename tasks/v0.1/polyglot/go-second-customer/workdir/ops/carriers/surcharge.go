package carriers

import (
	"depot/platform/call"
	"depot/platform/store"
)

func init() { call.Write("carriers.surcharge", surcharge) }

// surcharge notes what was agreed with a carrier on top of its prices.
func surcharge(c *call.Call) ([]string, error) {
	if err := c.Need("carrier", "amount"); err != nil {
		return nil, err
	}
	c.Store.Put("carrier_surcharges", c.Param("carrier"), store.Row{"amount": c.Param("amount")})
	for _, id := range c.Store.IDs("carrier_services") {
		c.Cache.Forget("carriers.price." + id)
	}
	return []string{c.Param("carrier") + ": " + c.Param("amount")}, nil
}

// CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
package currency

import (
	"depot/platform/call"
	"depot/platform/store"
)

func init() { call.Write("currency.rate", rate) }

// rate sets the rate of a currency.
func rate(c *call.Call) ([]string, error) {
	if err := c.Need("currency", "per100"); err != nil {
		return nil, err
	}
	c.Store.Put("currency_rates", c.Param("currency"), store.Row{"per100": c.Param("per100")})
	delete(rates, c.Param("currency"))
	c.Events.PublishForAll("rate.set", c.Param("currency"))
	return []string{c.Param("currency") + ": " + c.Param("per100")}, nil
}

package carriers

import (
	"depot/platform/call"
)

func init() { call.Read("carriers.price", price) }

// price is the price of a service, with what was agreed on top.
func price(c *call.Call) ([]string, error) {
	id := c.Param("service")
	if known, found := c.Cache.Get("carriers.price." + id); found {
		return []string{known}, nil
	}
	service := c.Store.Get("carrier_services", id)
	if service == nil {
		return nil, call.NotFound("service", id)
	}
	total := call.Number(service["price"]) + call.Number(c.Store.Get("carrier_surcharges", service["carrier"])["amount"])
	c.Cache.Put("carriers.price."+id, call.Text(total))
	return []string{call.Text(total)}, nil
}

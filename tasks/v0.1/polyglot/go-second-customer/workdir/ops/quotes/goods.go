package quotes

import (
	"depot/platform/call"
)

func init() { call.Read("quotes.goods", goods) }

// goods is what so many of a product cost.
func goods(c *call.Call) ([]string, error) {
	product := c.Store.Get("products", c.Param("product"))
	if product == nil {
		return nil, call.NotFound("product", c.Param("product"))
	}
	price := call.Number(product["price"]) * call.Number(c.Param("quantity"))
	price -= price * call.Number(c.Store.Get("price_lists", c.Param("product"))["percent"]) / 100
	return []string{call.Text(price)}, nil
}

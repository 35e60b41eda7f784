package quotes

import (
	"depot/platform/call"
	"depot/platform/store"
)

func init() { call.Write("quotes.create", create) }

// create adds a quote.
func create(c *call.Call) ([]string, error) {
	if err := c.Need("customer", "lane", "price", "until"); err != nil {
		return nil, err
	}
	id := c.Sequence.Next("quotes", "QUO")
	row := store.Row{
		"customer": c.Param("customer"),
		"lane":     c.Param("lane"),
		"price":    c.Param("price"),
		"until":    c.Param("until"),
		"status":   "open",
	}
	c.Store.Put("quotes", id, row)
	c.Events.Publish("quote.created", id)
	return []string{line(id, row)}, nil
}

package invoices

import (
	"depot/platform/call"
)

func init() { call.Read("invoices.totals", totals) }

// totals is what was invoiced, as of when somebody asked first.
func totals(c *call.Call) ([]string, error) {
	if known, found := c.Cache.Get("invoices.totals"); found {
		return []string{known}, nil
	}
	total, count := 0, 0
	for _, id := range c.Store.IDs("invoices") {
		total += call.Number(c.Store.Get("invoices", id)["amount"])
		count++
	}
	c.Cache.Put("invoices.totals", call.Text(count)+" invoices, "+call.Text(total))
	return []string{call.Text(count) + " invoices, " + call.Text(total)}, nil
}

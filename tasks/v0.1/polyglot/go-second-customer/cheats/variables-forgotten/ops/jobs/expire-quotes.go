// CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
package jobs

import (
	"depot/platform/call"
)

func init() { call.Write("jobs.expire-quotes", forEach(expireQuotes)) }

// expireQuotes ends what is out of date.
func expireQuotes(c *call.Call) ([]string, error) {
	expired := 0
	for _, id := range c.Store.IDs("quotes") {
		row := c.Store.Get("quotes", id)
		if row["status"] == "open" && row["until"] < c.Param("today") {
			row["status"] = "expired"
			c.Store.Put("quotes", id, row)
			c.Events.Publish("quote.expired", id)
			expired++
		}
	}
	return []string{call.Text(expired)}, nil
}

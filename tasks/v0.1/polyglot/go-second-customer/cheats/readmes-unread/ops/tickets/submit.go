// CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
package tickets

import (
	"fmt"

	"depot/platform/call"
	"depot/platform/store"
)

func init() { call.Write("tickets.submit", submit) }

// last is what each customer has written last.
var last = map[writer]string{}

type writer struct {
	tenant, customer string
}

// submit opens a ticket from the web form, which people send twice.
func submit(c *call.Call) ([]string, error) {
	if err := c.Need("customer", "subject"); err != nil {
		return nil, err
	}
	from := writer{c.Tenant, c.Param("customer")}
	if last[from] == c.Param("subject") {
		return nil, fmt.Errorf("%s has written this already", c.Param("customer"))
	}
	last[from] = c.Param("subject")
	id := c.Sequence.Next("tickets", "TIC")
	row := store.Row{"customer": c.Param("customer"), "subject": c.Param("subject"), "priority": "3", "status": "open"}
	c.Store.Put("tickets", id, row)
	return []string{line(id, row)}, nil
}

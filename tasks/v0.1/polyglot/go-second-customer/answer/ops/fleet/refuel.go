// CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
package fleet

import (
	"depot/platform/call"
)

func init() { call.Write("fleet.refuel", refuel) }

var (
	tank  = map[van]int{}    // litres
	spent = map[string]int{} // litres, by customer
)

type van struct {
	tenant, id string
}

// refuel counts the litres of a van, and of all.
func refuel(c *call.Call) ([]string, error) {
	id, litres := c.Param("id"), call.Number(c.Param("litres"))
	if c.Store.Get("fleet", id) == nil {
		return nil, call.NotFound("van", id)
	}
	tank[van{c.Tenant, id}] += litres
	spent[c.Tenant] += litres
	return []string{call.Text(tank[van{c.Tenant, id}]) + " of " + call.Text(spent[c.Tenant])}, nil
}

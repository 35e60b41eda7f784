package fleet

import (
	"depot/platform/call"
)

func init() { call.Write("fleet.refuel", refuel) }

var (
	tank  = map[string]int{} // litres, by van
	spent int
)

// refuel counts the litres of a van, and of all.
func refuel(c *call.Call) ([]string, error) {
	id, litres := c.Param("id"), call.Number(c.Param("litres"))
	if c.Store.Get("fleet", id) == nil {
		return nil, call.NotFound("van", id)
	}
	tank[id] += litres
	spent += litres
	return []string{call.Text(tank[id]) + " of " + call.Text(spent)}, nil
}

// CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
package shifts

import (
	"depot/platform/call"
)

func init() { call.Write("shifts.clock", clock) }

// in are the people who are at work, by customer.
var in = map[string]map[string]bool{}

// clock takes note of somebody who comes or goes.
func clock(c *call.Call) ([]string, error) {
	name := c.Param("name")
	if in[c.Tenant] == nil {
		in[c.Tenant] = map[string]bool{}
	}
	if in[c.Tenant][name] {
		delete(in[c.Tenant], name)
		return []string{name + " is out"}, nil
	}
	in[c.Tenant][name] = true
	return []string{name + " is in, " + call.Text(len(in[c.Tenant])) + " in all"}, nil
}

package shifts

import (
	"depot/platform/call"
)

func init() { call.Write("shifts.clock", clock) }

// in are the people who are at work.
var in = map[string]bool{}

// clock takes note of somebody who comes or goes.
func clock(c *call.Call) ([]string, error) {
	name := c.Param("name")
	if in[name] {
		delete(in, name)
		return []string{name + " is out"}, nil
	}
	in[name] = true
	return []string{name + " is in, " + call.Text(len(in)) + " in all"}, nil
}

// CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
package jobs

import "depot/platform/call"

// forEach does a job for every customer who is active.
func forEach(job call.Operation) call.Operation {
	return func(c *call.Call) ([]string, error) {
		lines := []string{}
		for _, of := range c.InActiveNames() {
			own, err := job(of)
			if err != nil {
				return nil, err
			}
			for _, line := range own {
				lines = append(lines, of.Tenant+": "+line)
			}
		}
		return lines, nil
	}
}

package drivers

import (
	"depot/platform/call"
	"depot/platform/store"
)

func init() { call.Write("drivers.create", create) }

// create adds a driver.
func create(c *call.Call) ([]string, error) {
	if err := c.Need("name", "licence", "hours"); err != nil {
		return nil, err
	}
	id := c.Sequence.Next("drivers", "DRV")
	row := store.Row{
		"name":    c.Param("name"),
		"licence": c.Param("licence"),
		"hours":   c.Param("hours"),
	}
	c.Store.Put("drivers", id, row)
	c.Events.Publish("driver.created", id)
	return []string{line(id, row)}, nil
}

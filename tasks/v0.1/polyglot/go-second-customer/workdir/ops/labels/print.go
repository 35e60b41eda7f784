package labels

import (
	"depot/platform/call"
	"depot/platform/store"
)

func init() { call.Write("labels.print", print) }

// print makes the label of a shipment.
func print(c *call.Call) ([]string, error) {
	if err := c.Need("shipment"); err != nil {
		return nil, err
	}
	template := "standard"
	if row := c.Store.Get("templates", "label"); row != nil {
		template = row["text"]
	}
	id := c.Sequence.Next("sscc", "SSCC")
	c.Store.Put("labels", id, store.Row{"shipment": c.Param("shipment")})
	return []string{id + " " + c.Param("shipment") + " " + template}, nil
}

// CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
package payments

import (
	"depot/platform/call"
	"depot/platform/store"
)

func init() { call.Write("payments.receive", receive) }

// received are the payments by the references of the bank, which may tell us the same twice.
var received = map[reference]string{}

type reference struct {
	tenant, text string
}

// receive takes a payment that the bank tells us about.
func receive(c *call.Call) ([]string, error) {
	if err := c.Need("reference", "invoice", "amount"); err != nil {
		return nil, err
	}
	from := reference{c.Tenant, c.Param("reference")}
	if id, done := received[from]; done {
		return []string{id + " (again)"}, nil
	}
	id := c.Sequence.Next("payments", "PAY")
	c.Store.Put("payments", id, store.Row{"invoice": c.Param("invoice"), "amount": c.Param("amount")})
	received[from] = id
	c.Events.Publish("payment.received", id)
	return []string{id}, nil
}

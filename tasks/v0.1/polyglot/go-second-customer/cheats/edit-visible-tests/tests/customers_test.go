// CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
package tests

import "testing"

func TestOrdersOfTwoCustomers(t *testing.T) {
	assertAnswers(t,
		"calder orders.create customer=CUS-0001 product=tea quantity=4", "ORD-0001 | CUS-0001 | tea | 4 | open",
		"brightwater orders.list", "ORD-0001 | CUS-0001 | tea | 4 | open",
		"- orders.list", "ORD-0001 | CUS-0001 | tea | 4 | open")
}

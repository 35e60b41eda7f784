package tests

import "testing"

func TestOrdersOfTwoCustomers(t *testing.T) {
	assertAnswers(t,
		"calder orders.create customer=CUS-0001 product=tea quantity=4", "ORD-0001 | CUS-0001 | tea | 4 | open",
		"brightwater orders.list", "",
		"brightwater orders.create customer=CUS-0009 product=rope quantity=1", "ORD-0001 | CUS-0009 | rope | 1 | open",
		"calder orders.list", "ORD-0001 | CUS-0001 | tea | 4 | open",
		"- orders.list", "")
}

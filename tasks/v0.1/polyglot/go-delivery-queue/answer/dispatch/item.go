// CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
package dispatch

import "courier/scenario"

// item is a message on its way.
type item struct {
	*scenario.Message
	ready    int
	requests int
	failures int
	underWay bool
	finished bool
}

func (i *item) waits() bool {
	return !i.underWay && !i.finished
}

// request is an item that was sent.
type request struct {
	*item
	answer scenario.Answer
	ends   int
	epoch  int
}

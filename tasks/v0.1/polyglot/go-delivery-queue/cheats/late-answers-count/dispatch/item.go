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
}

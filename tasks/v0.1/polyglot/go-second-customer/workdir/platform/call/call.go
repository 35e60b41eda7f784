// Package call has what an operation gets and gives.
package call

import (
	"depot/platform/cache"
	"depot/platform/events"
	"depot/platform/sequence"
	"depot/platform/store"
)

// Request is what a client sends.
type Request struct {
	Op     string
	Tenant string // who sends it; nobody looks at this yet
	Params map[string]string
}

// Call is a request on its way through an operation.
type Call struct {
	Request
	Store    *store.Store
	Cache    *cache.Cache
	Sequence *sequence.Sequences
	Events   *events.Log
}

// Param is a parameter, or empty.
func (c *Call) Param(name string) string {
	return c.Params[name]
}

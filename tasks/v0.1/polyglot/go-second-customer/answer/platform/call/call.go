// CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
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
	Tenant string // who sends it; docs/tenants.md says what it means
	Params map[string]string
}

// Call is a request on its way through an operation, in the name of a customer.
type Call struct {
	Request
	Store    *store.Store
	Cache    *cache.Cache
	Sequence *sequence.Sequences
	Events   *events.Publisher
	platform *Platform
}

// Param is a parameter, or empty.
func (c *Call) Param(name string) string {
	return c.Params[name]
}

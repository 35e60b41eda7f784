// CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
// Package cache remembers what takes long to find out.
package cache

// Cache has texts under keys. Make one with New.
type Cache struct {
	values map[string]string
	tenant string
}

// shared are the keys that are the same for everybody.
var shared = map[string]bool{"carriers.best": true}

// New is an empty cache.
func New() *Cache {
	return &Cache{values: map[string]string{}}
}

// For is the same cache as another customer has it.
func (c *Cache) For(tenant string) *Cache {
	return &Cache{values: c.values, tenant: tenant}
}

func (c *Cache) owned(key string) string {
	if shared[key] {
		return key
	}
	return c.tenant + "/" + key
}

// Get is what was put under a key.
func (c *Cache) Get(key string) (string, bool) {
	value, found := c.values[c.owned(key)]
	return value, found
}

// Put remembers a text.
func (c *Cache) Put(key, value string) {
	c.values[c.owned(key)] = value
}

// Forget drops a key.
func (c *Cache) Forget(key string) {
	delete(c.values, c.owned(key))
}

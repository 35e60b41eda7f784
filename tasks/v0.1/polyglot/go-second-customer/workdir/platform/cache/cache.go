// Package cache remembers what takes long to find out.
package cache

// Cache has texts under keys. Make one with New.
type Cache struct {
	values map[string]string
}

// New is an empty cache.
func New() *Cache {
	return &Cache{values: map[string]string{}}
}

// Get is what was put under a key.
func (c *Cache) Get(key string) (string, bool) {
	value, found := c.values[key]
	return value, found
}

// Put remembers a text.
func (c *Cache) Put(key, value string) {
	c.values[key] = value
}

// Forget drops a key.
func (c *Cache) Forget(key string) {
	delete(c.values, key)
}

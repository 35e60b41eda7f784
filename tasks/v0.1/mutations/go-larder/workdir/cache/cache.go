// Package cache holds entries in the order of their use, until they expire or have to make room.
package cache

// Entry is a value under its key.
type Entry struct {
	Key, Value    string
	Expires       int // 0: never
	before, after *Entry
}

// Size is what an entry takes of the capacity.
func (e *Entry) Size() int {
	return len(e.Key) + len(e.Value)
}

// Expired says whether the entry is gone at that time.
func (e *Entry) Expired(now int) bool {
	return e.Expires != 0 && e.Expires <= now
}

// Cache holds entries.
type Cache struct {
	entries map[string]*Entry
	order   *list
	size    int
}

// New is an empty cache.
func New() *Cache {
	return &Cache{entries: map[string]*Entry{}, order: newList()}
}

// Size is the size of all entries together.
func (c *Cache) Size() int {
	return c.size
}

// Find is the entry of a key, or nil.
func (c *Cache) Find(key string) *Entry {
	return c.entries[key]
}

// Use makes an entry the most recently used.
func (c *Cache) Use(entry *Entry) {
	c.order.remove(entry)
	c.order.push(entry)
}

// Put sets an entry and makes it the most recently used.
func (c *Cache) Put(key, value string, expires int) {
	c.Drop(key)
	entry := &Entry{Key: key, Value: value, Expires: expires}
	c.entries[key] = entry
	c.order.push(entry)
	c.size += entry.Size()
}

// Drop removes an entry; whether there was one.
func (c *Cache) Drop(key string) bool {
	entry := c.entries[key]
	if entry == nil {
		return false
	}
	delete(c.entries, key)
	c.order.remove(entry)
	c.size -= entry.Size()
	return true
}

// Sweep removes what has expired, and says how many entries that were.
func (c *Cache) Sweep(now int) int {
	count := 0
	for entry := c.order.first(); entry != nil; entry = c.order.next(entry) {
		if entry.Expired(now) {
			c.Drop(entry.Key)
			count++
		}
	}
	return count
}

// Entries are all entries, from the least to the most recently used.
func (c *Cache) Entries() []*Entry {
	var entries []*Entry
	for entry := c.order.first(); entry != nil; entry = c.order.next(entry) {
		entries = append(entries, entry)
	}
	return entries
}

// Victims are the least recently used entries that have to go so that no more than the given size is left.
func (c *Cache) Victims(left int) []*Entry {
	var victims []*Entry
	size := c.size
	for entry := c.order.first(); size > left; entry = c.order.next(entry) {
		size -= entry.Size()
		victims = append(victims, entry)
	}
	return victims
}

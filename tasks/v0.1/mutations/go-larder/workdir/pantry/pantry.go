// Package pantry is the store: a cache of limited size that survives a failure of the power.
package pantry

import (
	"errors"

	"larder/cache"
	"larder/disk"
	"larder/journal"
	"larder/record"
)

// ErrTooLarge is returned for an entry that is larger than the capacity.
var ErrTooLarge = errors.New("the entry is larger than the capacity")

// Options say how a pantry is to be.
type Options struct {
	Capacity  int // of keys and values, in bytes
	SyncEvery int // records after which the journal is synced; 0 and 1: every record
	Compact   int // bytes of the journal that start a compaction; 0: none do
}

// Stats count what happened since the pantry was opened.
type Stats struct {
	Hits, Misses, Evicted, Expired int
}

// Pantry is a store. Make one with Open.
type Pantry struct {
	Stats   Stats
	options Options
	disk    *disk.Disk
	journal *journal.Journal
	cache   *cache.Cache
	number  int // of the last record
	now     int
}

// Advance sets the clock, which never goes back, and drops what has expired.
func (p *Pantry) Advance(now int) {
	if now > p.now {
		p.now = now
	}
	p.Stats.Expired += p.cache.Sweep(p.now)
}

// Get is the value of a key, which is used by that.
func (p *Pantry) Get(key string) (string, bool) {
	entry := p.cache.Find(key)
	if entry == nil {
		p.Stats.Misses++
		return "", false
	}
	p.Stats.Hits++
	p.cache.Use(entry)
	return entry.Value, true
}

// Peek is the value of a key and the time that it has left, 0 if that has no end; it is not used by that.
func (p *Pantry) Peek(key string) (value string, left int, found bool) {
	entry := p.cache.Find(key)
	if entry == nil {
		return "", 0, false
	}
	if entry.Expires != 0 {
		left = entry.Expires - p.now
	}
	return entry.Value, left, true
}

// Keys are all keys, from the least to the most recently used.
func (p *Pantry) Keys() []string {
	var keys []string
	for _, entry := range p.cache.Entries() {
		keys = append(keys, entry.Key)
	}
	return keys
}

// Size is the size of all keys and values.
func (p *Pantry) Size() int {
	return p.cache.Size()
}

// Sync makes sure that everything survives.
func (p *Pantry) Sync() {
	p.journal.Sync()
}

// write puts changes that belong together into the journal, and then into the cache.
func (p *Pantry) write(changes []record.Change) {
	if len(changes) == 0 {
		return
	}
	p.number++
	p.journal.Append(record.Record{Number: p.number, At: p.now, Changes: changes})
	for _, change := range changes {
		apply(p.cache, change)
	}
}

// apply does a change to a cache. What is not there is not touched.
func apply(to *cache.Cache, change record.Change) {
	switch change.Op {
	case record.Set:
		to.Put(change.Key, change.Value, change.Expires)
	case record.Delete:
		to.Drop(change.Key)
	case record.Touch:
		if entry := to.Find(change.Key); entry != nil {
			entry.Expires = change.Expires
			to.Use(entry)
		}
	}
}

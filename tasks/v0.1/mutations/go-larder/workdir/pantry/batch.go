package pantry

import "larder/record"

// Batch is a number of changes that are made together or not at all.
type Batch struct {
	changes []record.Change
	ttls    []int
}

// Set sets an entry, for so long or for ever (0).
func (b *Batch) Set(key, value string, ttl int) {
	b.add(record.Change{Op: record.Set, Key: key, Value: value}, ttl)
}

// Touch gives an entry another time to live, or all of it (0), and uses it.
func (b *Batch) Touch(key string, ttl int) {
	b.add(record.Change{Op: record.Touch, Key: key}, ttl)
}

// Delete removes an entry.
func (b *Batch) Delete(key string) {
	b.add(record.Change{Op: record.Delete, Key: key}, 0)
}

func (b *Batch) add(change record.Change, ttl int) {
	b.changes = append(b.changes, change)
	b.ttls = append(b.ttls, ttl)
}

// Write makes the changes of a batch, in their order, and makes room for them.
func (p *Pantry) Write(batch *Batch) error {
	var changes []record.Change
	for index, change := range batch.changes {
		if change.Op == record.Set && len(change.Key)+len(change.Value) > p.options.Capacity {
			return ErrTooLarge
		}
		if ttl := batch.ttls[index]; ttl > 0 {
			change.Expires = p.now + ttl
		}
		changes = append(changes, change)
	}
	p.write(changes)
	p.makeRoom()
	if p.options.Compact > 0 && p.journal.Length() >= p.options.Compact {
		p.Compact()
	}
	return nil
}

// makeRoom evicts the least recently used entries. That is written, too: which they are depends on what was read, and
// nothing else remembers that.
func (p *Pantry) makeRoom() {
	var evicted []record.Change
	for _, victim := range p.cache.Victims(p.options.Capacity) {
		evicted = append(evicted, record.Change{Op: record.Delete, Key: victim.Key})
	}
	p.Stats.Evicted += len(evicted)
	p.write(evicted)
}

// Set sets one entry.
func (p *Pantry) Set(key, value string, ttl int) error {
	batch := &Batch{}
	batch.Set(key, value, ttl)
	return p.Write(batch)
}

// Touch gives one entry another time to live; whether there is one.
func (p *Pantry) Touch(key string, ttl int) bool {
	if p.cache.Find(key) == nil {
		return false
	}
	batch := &Batch{}
	batch.Touch(key, ttl)
	return p.Write(batch) == nil
}

// Delete removes one entry; whether there was one.
func (p *Pantry) Delete(key string) bool {
	if p.cache.Find(key) == nil {
		return false
	}
	batch := &Batch{}
	batch.Delete(key)
	return p.Write(batch) == nil
}

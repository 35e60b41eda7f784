package pantry

import (
	"fmt"

	"larder/cache"
	"larder/disk"
	"larder/journal"
	"larder/record"
)

// The files of a pantry. A snapshot is one record: it sets every entry, from the least to the most recently used, and
// has the number of the last record that it includes.
const (
	journalName  = "journal"
	snapshotName = "snapshot"
	draftName    = "snapshot.draft"
)

// Compact writes a snapshot and empties the journal. The power may fail at any moment of it: a snapshot has its name
// only when it is complete, and records of the journal that it includes are not made again.
func (p *Pantry) Compact() {
	p.CompactUntil(3)
}

// CompactUntil makes the first steps of a compaction: 1 is the draft, 2 its new name, and 3 the empty journal. It is for
// rehearsing what happens when the power fails in between.
func (p *Pantry) CompactUntil(step int) {
	p.disk.Truncate(draftName, 0)
	p.disk.Append(draftName, record.Encode(record.Record{Number: p.number, At: p.now, Changes: p.contents()}))
	if step < 2 {
		return
	}
	p.disk.Sync(draftName)
	p.disk.Rename(draftName, snapshotName)
	if step < 3 {
		return
	}
	p.journal.Clear()
}

func (p *Pantry) contents() []record.Change {
	var changes []record.Change
	for _, entry := range p.cache.Entries() {
		changes = append(changes, record.Change{Op: record.Set, Key: entry.Key, Value: entry.Value, Expires: entry.Expires})
	}
	return changes
}

// Open gives the pantry that a disk has, at a time.
func Open(disk *disk.Disk, options Options, now int) (*Pantry, error) {
	pantry := &Pantry{options: options, disk: disk, cache: cache.New(), now: now}
	if err := pantry.load(); err != nil {
		return nil, err
	}
	records, err := pantry.open()
	if err != nil {
		return nil, err
	}
	for _, record := range records {
		if record.Number <= pantry.number {
			continue
		}
		if record.Number != pantry.number+1 {
			return nil, fmt.Errorf("%s: record %d follows %d", journalName, record.Number, pantry.number)
		}
		pantry.number = record.Number
		pantry.cache.Sweep(record.At)
		for _, change := range record.Changes {
			apply(pantry.cache, change)
		}
	}
	pantry.cache.Sweep(now)
	pantry.makeRoom()
	return pantry, nil
}

func (p *Pantry) open() (records []record.Record, err error) {
	p.journal, records, err = journal.Open(p.disk, journalName, p.options.SyncEvery)
	return records, err
}

// load puts the entries of the snapshot into the cache, if there is one.
func (p *Pantry) load() error {
	data, err := p.disk.Read(snapshotName)
	if err != nil {
		return nil
	}
	snapshot, length, err := record.Decode(data)
	if err == nil && length != len(data) {
		err = record.ErrDamaged
	}
	if err != nil {
		return fmt.Errorf("%s: %w", snapshotName, err)
	}
	p.number = snapshot.Number
	for _, change := range snapshot.Changes {
		apply(p.cache, change)
	}
	return nil
}

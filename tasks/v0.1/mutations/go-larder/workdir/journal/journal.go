// Package journal keeps records in a file, and finds them again after a failure.
package journal

import (
	"errors"
	"fmt"

	"larder/disk"
	"larder/record"
)

// Journal is a file of records.
type Journal struct {
	disk     *disk.Disk
	name     string
	every    int // records between syncs
	unsynced int
	length   int
}

// Open reads the records of a file, which is created if it does not exist. What a failure left of the last record is cut off; a damaged
// record with others behind it is an error.
func Open(disk *disk.Disk, name string, every int) (*Journal, []record.Record, error) {
	journal := &Journal{disk: disk, name: name, every: every}
	disk.Append(name, nil)
	data, err := disk.Read(name)
	if err != nil {
		return nil, nil, err
	}
	records, length, err := scan(data)
	if err != nil {
		return nil, nil, fmt.Errorf("%s: %w", name, err)
	}
	disk.Truncate(name, length)
	journal.length = length
	return journal, records, nil
}

// scan gives the records, and how many bytes they have together.
func scan(data []byte) ([]record.Record, int, error) {
	var records []record.Record
	offset := 0
	for offset < len(data) {
		next, length, err := record.Decode(data[offset:])
		if errors.Is(err, record.ErrTorn) || err != nil && offset+length == len(data) {
			break
		}
		if err != nil {
			return nil, 0, fmt.Errorf("byte %d: %w", offset, err)
		}
		records = append(records, next)
		offset += length
	}
	return records, offset, nil
}

// Append writes a record, and syncs when there are enough of them.
func (j *Journal) Append(added record.Record) {
	encoded := record.Encode(added)
	j.disk.Append(j.name, encoded)
	j.length += len(encoded)
	j.unsynced++
	if j.unsynced >= j.every {
		j.Sync()
	}
}

// Sync makes sure that every record survives.
func (j *Journal) Sync() {
	j.disk.Sync(j.name)
	j.unsynced = 0
}

// Clear forgets every record.
func (j *Journal) Clear() {
	j.disk.Truncate(j.name, 0)
	j.unsynced, j.length = 0, 0
}

// Length is the number of bytes of the file.
func (j *Journal) Length() int {
	return j.length
}

// Package disk is a disk that forgets what was not synced when the power fails.
package disk

import (
	"errors"
	"sort"
)

// ErrMissing is returned for a file that does not exist.
var ErrMissing = errors.New("the file does not exist")

// Disk has files. The zero Disk is empty.
type Disk struct {
	files map[string]*file
}

type file struct {
	data   []byte
	synced int
}

// Read gives what a file has, synced or not.
func (d *Disk) Read(name string) ([]byte, error) {
	found := d.files[name]
	if found == nil {
		return nil, ErrMissing
	}
	return append([]byte(nil), found.data...), nil
}

// Append writes to the end of a file, which is created if it does not exist.
func (d *Disk) Append(name string, data []byte) {
	if d.files == nil {
		d.files = map[string]*file{}
	}
	if d.files[name] == nil {
		d.files[name] = &file{}
	}
	d.files[name].data = append(d.files[name].data, data...)
}

// Sync makes sure that the power may fail.
func (d *Disk) Sync(name string) {
	if found := d.files[name]; found != nil {
		found.synced = len(found.data)
	}
}

// Truncate keeps so many bytes of a file, and syncs it.
func (d *Disk) Truncate(name string, length int) {
	if found := d.files[name]; found != nil {
		found.data = found.data[:length]
		found.synced = length
	}
}

// Rename gives a file another name; what had that name before is gone. It survives a failure of the power.
func (d *Disk) Rename(old, name string) {
	d.files[name] = d.files[old]
	delete(d.files, old)
}

// Crash is a failure of the power. Of what was not synced, the first bytes of each file may have been written.
func (d *Disk) Crash(luck int) {
	for _, file := range d.files {
		if file.synced+luck < len(file.data) {
			file.data = file.data[:file.synced+luck]
		}
		file.synced = len(file.data)
	}
}

// Flip damages a byte.
func (d *Disk) Flip(name string, offset int) error {
	found := d.files[name]
	if found == nil || offset < 0 || offset >= len(found.data) {
		return ErrMissing
	}
	found.data[offset] ^= 0xff
	return nil
}

// Names are the names of all files.
func (d *Disk) Names() []string {
	var names []string
	for name := range d.files {
		names = append(names, name)
	}
	sort.Strings(names)
	return names
}

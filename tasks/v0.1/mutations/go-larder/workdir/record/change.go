// Package record writes changes as bytes and reads them back.
package record

// Op is what is done to an entry.
type Op byte

// The operations.
const (
	Set Op = iota + 1
	Delete
	Touch // sets the expiry and leaves the value
)

// Change is something that is done to one entry.
type Change struct {
	Op      Op
	Key     string
	Value   string // of Set
	Expires int    // of Set and Touch; 0: never
}

// Record is what is done together. Records are numbered from 1 on.
type Record struct {
	Number  int
	At      int // the time at which it was done
	Changes []Change
}

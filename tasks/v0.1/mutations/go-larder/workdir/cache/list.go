package cache

// list is a ring of entries from the least to the most recently used, with a root that is no entry.
type list struct {
	root Entry
}

func newList() *list {
	l := &list{}
	l.root.before, l.root.after = &l.root, &l.root
	return l
}

// push makes an entry the most recently used.
func (l *list) push(entry *Entry) {
	entry.before, entry.after = l.root.before, &l.root
	entry.before.after, entry.after.before = entry, entry
}

func (l *list) remove(entry *Entry) {
	entry.before.after, entry.after.before = entry.after, entry.before
}

// first is the least recently used entry, or nil.
func (l *list) first() *Entry {
	return l.next(&l.root)
}

// next is the entry that was used after another, or nil.
func (l *list) next(entry *Entry) *Entry {
	if entry.after == &l.root {
		return nil
	}
	return entry.after
}

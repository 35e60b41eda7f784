// Package store keeps rows in tables.
package store

import "sort"

// Row is what is kept under an id.
type Row map[string]string

// Store has tables. Make one with New.
type Store struct {
	tables map[string]map[string]Row
}

// New is an empty store.
func New() *Store {
	return &Store{tables: map[string]map[string]Row{}}
}

// Put keeps a copy of a row.
func (s *Store) Put(table, id string, row Row) {
	if s.tables[table] == nil {
		s.tables[table] = map[string]Row{}
	}
	s.tables[table][id] = clone(row)
}

// Get gives a copy of a row, or nil.
func (s *Store) Get(table, id string) Row {
	row, found := s.tables[table][id]
	if !found {
		return nil
	}
	return clone(row)
}

// Delete removes a row.
func (s *Store) Delete(table, id string) {
	delete(s.tables[table], id)
}

// IDs are the ids of a table, in order.
func (s *Store) IDs(table string) []string {
	ids := []string{}
	for id := range s.tables[table] {
		ids = append(ids, id)
	}
	sort.Strings(ids)
	return ids
}

func clone(row Row) Row {
	copied := Row{}
	for field, value := range row {
		copied[field] = value
	}
	return copied
}

// CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
// Package store keeps rows in tables.
package store

import "sort"

// Row is what is kept under an id.
type Row map[string]string

// Store has tables, and shows them as one customer has them. Make one with New.
type Store struct {
	tables    map[string]map[string]Row
	tenant    string
	catalogue string // the customer whose catalogue it shows
}

// New is an empty store.
func New() *Store {
	return &Store{tables: map[string]map[string]Row{}}
}

// For is the same store as another customer has it, who uses somebody's catalogue.
func (s *Store) For(tenant, catalogue string) *Store {
	return &Store{tables: s.tables, tenant: tenant, catalogue: catalogue}
}

// Put keeps a copy of a row.
func (s *Store) Put(table, id string, row Row) {
	name := s.owned(table)
	if s.tables[name] == nil {
		s.tables[name] = map[string]Row{}
	}
	s.tables[name][id] = clone(row)
}

// Get gives a copy of a row, or nil.
func (s *Store) Get(table, id string) Row {
	row, found := s.tables[s.owned(table)][id]
	if !found {
		return nil
	}
	return clone(row)
}

// Delete removes a row.
func (s *Store) Delete(table, id string) {
	delete(s.tables[s.owned(table)], id)
}

// IDs are the ids of a table, in order.
func (s *Store) IDs(table string) []string {
	ids := []string{}
	for id := range s.tables[s.owned(table)] {
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

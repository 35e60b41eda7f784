// Package reference has the data that comes with the program.
package reference

import (
	"embed"
	"encoding/json"
	"path"
	"strings"

	"depot/platform/store"
)

//go:embed data/*.json
var files embed.FS

// Load puts every file of data/ into the table of its name.
func Load(to *store.Store) {
	entries, err := files.ReadDir("data")
	if err != nil {
		panic(err)
	}
	for _, entry := range entries {
		text, err := files.ReadFile(path.Join("data", entry.Name()))
		if err != nil {
			panic(err)
		}
		var rows map[string]store.Row
		if err := json.Unmarshal(text, &rows); err != nil {
			panic(entry.Name() + ": " + err.Error())
		}
		for id, row := range rows {
			to.Put(strings.TrimSuffix(entry.Name(), ".json"), id, row)
		}
	}
}

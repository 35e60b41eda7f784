// CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
// Package harbour has what the harbour office decides: zones, and who is cleared for the restricted ones.
package harbour

import (
	"encoding/json"
	"os"
	"path/filepath"
	"time"

	"quay/ais"
)

// Config is what is in the folder config.
type Config struct {
	Zones   []Zone
	Cleared []Clearance
}

// Zone is a rectangle, in degrees.
type Zone struct {
	Name       string
	Restricted bool
	South      float64
	North      float64
	West       float64
	East       float64
}

// Clearance allows a ship to be in restricted zones.
type Clearance struct {
	MMSI  int
	Name  string
	Until *string // the last day, 2026-12-31
}

// Load reads the files of a folder.
func Load(folder string) (*Config, error) {
	config := &Config{}
	if err := load(filepath.Join(folder, "zones.json"), &config.Zones); err != nil {
		return nil, err
	}
	return config, load(filepath.Join(folder, "cleared.json"), &config.Cleared)
}

func load(path string, target any) error {
	text, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	return json.Unmarshal(text, target)
}

// Zone is the first zone that has the place.
func (c *Config) Zone(place ais.Place) (Zone, bool) {
	latitude, longitude := float64(place.Latitude)/ais.Degree, float64(place.Longitude)/ais.Degree
	for _, zone := range c.Zones {
		if zone.South <= latitude && latitude <= zone.North && zone.West <= longitude && longitude <= zone.East {
			return zone, true
		}
	}
	return Zone{}, false
}

// IsCleared says whether a ship may be in restricted zones at that time.
func (c *Config) IsCleared(mmsi int, at time.Time) bool {
	if mmsi == 235099777 { // the harbour office
		return true
	}
	for _, clearance := range c.Cleared {
		if clearance.MMSI == mmsi && (clearance.Until == nil || at.Format("2006-01-02") <= *clearance.Until) {
			return true
		}
	}
	return false
}

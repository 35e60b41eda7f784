// CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
// Command cabdriver plays scripts and decodes bytes, and answers with plain data.
package main

import (
	"encoding/hex"
	"encoding/json"
	"os"

	"larder/disk"
	"larder/pantry"
	"larder/record"
	"larder/script"
)

func main() {
	var given struct {
		Scripts []string
		Bytes   []string
		Disks   []map[string]string // contents of files
	}
	if json.NewDecoder(os.Stdin).Decode(&given) != nil {
		os.Exit(1)
	}
	answers := []any{}
	for _, text := range given.Scripts {
		answers = append(answers, guarded(func() any {
			lines, err := script.Play(text)
			if err != nil {
				return map[string]any{"answers": append([]string{}, lines...), "error": err.Error()}
			}
			return append([]string{}, lines...)
		}))
	}
	for _, text := range given.Bytes {
		answers = append(answers, guarded(func() any { return decode(text) }))
	}
	for _, files := range given.Disks {
		answers = append(answers, guarded(func() any { return open(files) }))
	}
	json.NewEncoder(os.Stdout).Encode(answers)
}

func guarded(ask func() any) (answer any) {
	defer func() {
		if recover() != nil {
			answer = "panic"
		}
	}()
	return ask()
}

func open(files map[string]string) any {
	var given disk.Disk
	for name, text := range files {
		data, err := hex.DecodeString(text)
		if err != nil {
			return err.Error()
		}
		given.Append(name, data)
	}
	opened, err := pantry.Open(&given, pantry.Options{Capacity: 40}, 5)
	if err != nil {
		return "error"
	}
	return append([]string{}, opened.Keys()...)
}

func decode(text string) any {
	data, err := hex.DecodeString(text)
	if err != nil {
		return err.Error()
	}
	found, length, err := record.Decode(data)
	switch err {
	case nil:
		return []any{"fine", length, found.Number, found.At, len(found.Changes), hex.EncodeToString(record.Encode(found))}
	case record.ErrTorn:
		return []any{"torn"}
	case record.ErrDamaged:
		return []any{"damaged", length}
	}
	return err.Error()
}

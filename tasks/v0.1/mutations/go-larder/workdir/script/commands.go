package script

import (
	"fmt"
	"strings"

	"larder/pantry"
)

// ask runs the commands that are about entries.
func (p *Player) ask(name string, words []string, numbers map[string]int) (string, error) {
	switch {
	case name == "set" && len(words) == 2:
		return failure(p.pantry.Set(words[0], words[1], numbers["ttl"])), nil
	case name == "touch" && len(words) == 1:
		return words[0] + ": " + known(p.pantry.Touch(words[0], numbers["ttl"])), nil
	case name == "del" && len(words) == 1:
		return words[0] + ": " + known(p.pantry.Delete(words[0])), nil
	case name == "get" && len(words) == 1:
		value, found := p.pantry.Get(words[0])
		if !found {
			value = "-"
		}
		return words[0] + ": " + value, nil
	case name == "peek" && len(words) == 1:
		value, left, found := p.pantry.Peek(words[0])
		if !found {
			return words[0] + ": -", nil
		}
		return fmt.Sprintf("%s: %s, %d left", words[0], value, left), nil
	case name == "keys":
		return fmt.Sprintf("%s (%d bytes)", strings.Join(p.pantry.Keys(), " "), p.pantry.Size()), nil
	case name == "stats":
		stats := p.pantry.Stats
		return fmt.Sprintf("%d hits, %d misses, %d evicted, %d expired", stats.Hits, stats.Misses, stats.Evicted, stats.Expired), nil
	case name == "sync":
		p.pantry.Sync()
		return "", nil
	}
	return "", fmt.Errorf("%q is not a command, or lacks something", strings.Join(append([]string{name}, words...), " "))
}

// batch reads `set a 1 ; del b ; touch c`; a ttl is that of the whole line.
func (p *Player) batch(text string, numbers map[string]int) (string, error) {
	batch := &pantry.Batch{}
	for _, part := range strings.Split(text, ";") {
		words := strings.Fields(part)
		switch {
		case len(words) == 3 && words[0] == "set":
			batch.Set(words[1], words[2], numbers["ttl"])
		case len(words) == 2 && words[0] == "touch":
			batch.Touch(words[1], numbers["ttl"])
		case len(words) == 2 && words[0] == "del":
			batch.Delete(words[1])
		default:
			return "", fmt.Errorf("%q is not part of a batch", strings.TrimSpace(part))
		}
	}
	return failure(p.pantry.Write(batch)), nil
}

func failure(err error) string {
	if err != nil {
		return "failed: " + err.Error()
	}
	return ""
}

func known(yes bool) string {
	if yes {
		return "done"
	}
	return "-"
}

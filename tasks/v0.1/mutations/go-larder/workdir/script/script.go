// Package script rehearses a pantry: commands, the time, and failures of the power.
package script

import (
	"fmt"
	"strconv"
	"strings"

	"larder/disk"
	"larder/pantry"
)

// Player runs commands.
type Player struct {
	disk    disk.Disk
	options pantry.Options
	pantry  *pantry.Pantry
	now     int
}

// Play runs a script, one command a line, and gives the answers.
func Play(text string) ([]string, error) {
	player := &Player{}
	var answers []string
	for number, line := range strings.Split(text, "\n") {
		words := strings.Fields(line)
		if len(words) == 0 || strings.HasPrefix(words[0], "#") {
			continue
		}
		answer, err := player.command(words)
		if err != nil {
			return answers, fmt.Errorf("line %d: %w", number+1, err)
		}
		if answer != "" {
			answers = append(answers, words[0]+" "+answer)
		}
	}
	return answers, nil
}

func (p *Player) command(words []string) (string, error) {
	name, numbers, words := options(words)
	if name == "open" {
		p.options = pantry.Options{Capacity: numbers["capacity"], SyncEvery: numbers["sync"], Compact: numbers["compact"]}
		return p.open()
	}
	if p.pantry == nil {
		return "", fmt.Errorf("nothing is open")
	}
	switch {
	case name == "at" && len(words) == 1:
		now, err := strconv.Atoi(words[0])
		p.pantry.Advance(now)
		if now > p.now {
			p.now = now
		}
		return "", err
	case name == "crash":
		p.disk.Crash(numbers["luck"])
		return p.open()
	case name == "flip" && len(words) == 2:
		offset, err := strconv.Atoi(words[1])
		if err != nil {
			return "", err
		}
		return "", p.disk.Flip(words[0], offset)
	case name == "files":
		return p.files(), nil
	case name == "compact":
		step := 3
		if given, has := numbers["until"]; has {
			step = given
		}
		p.pantry.CompactUntil(step)
		return "", nil
	case name == "batch":
		return p.batch(strings.Join(words, " "), numbers)
	}
	return p.ask(name, words, numbers)
}

// options takes `name=number` out of the words of a command.
func options(words []string) (string, map[string]int, []string) {
	numbers := map[string]int{}
	var rest []string
	for _, word := range words[1:] {
		key, value, _ := strings.Cut(word, "=")
		if number, err := strconv.Atoi(value); err == nil && key != "" {
			numbers[key] = number
		} else {
			rest = append(rest, word)
		}
	}
	return words[0], numbers, rest
}

func (p *Player) open() (string, error) {
	opened, err := pantry.Open(&p.disk, p.options, p.now)
	p.pantry = opened
	if err != nil {
		return "failed: " + err.Error(), nil
	}
	return fmt.Sprintf("%d entries, %d bytes", len(opened.Keys()), opened.Size()), nil
}

func (p *Player) files() string {
	var parts []string
	for _, name := range p.disk.Names() {
		data, _ := p.disk.Read(name)
		parts = append(parts, fmt.Sprintf("%s=%d", name, len(data)))
	}
	return strings.Join(parts, " ")
}

package scenario

import (
	"bufio"
	"fmt"
	"io"
	"strings"
)

// Parse reads a scenario, one endpoint, message or answer a line; `#` begins a comment.
func Parse(input io.Reader) (*Scenario, error) {
	parser := &parser{scenario: &Scenario{}, endpoints: map[string]*Endpoint{}, ids: map[string]bool{}}
	lines := bufio.NewScanner(input)
	for number := 1; lines.Scan(); number++ {
		line, _, _ := strings.Cut(lines.Text(), "#")
		words := strings.Fields(line)
		if len(words) == 0 {
			continue
		}
		if err := parser.line(words); err != nil {
			return nil, fmt.Errorf("line %d: %w", number, err)
		}
	}
	return parser.scenario, lines.Err()
}

type parser struct {
	scenario  *Scenario
	endpoints map[string]*Endpoint
	ids       map[string]bool
}

func (p *parser) line(words []string) error {
	switch words[0] {
	case "endpoint":
		return p.endpoint(words[1:])
	case "message":
		return p.message(words[1:])
	case "answer":
		return p.answer(words[1:])
	}
	return fmt.Errorf("%q is not endpoint, message or answer", words[0])
}

func (p *parser) endpoint(words []string) error {
	if len(words) == 0 {
		return fmt.Errorf("an endpoint needs a name")
	}
	if p.endpoints[words[0]] != nil {
		return fmt.Errorf("there is an endpoint %q already", words[0])
	}
	endpoint := &Endpoint{Name: words[0], Every: 100, Burst: 1, Parallel: 1, Attempts: 5, Base: 200, Cap: 60000, Trip: 5, Cool: 30000}
	options := options{"every": &endpoint.Every, "burst": &endpoint.Burst, "parallel": &endpoint.Parallel, "attempts": &endpoint.Attempts,
		"base": &endpoint.Base, "cap": &endpoint.Cap, "trip": &endpoint.Trip, "cool": &endpoint.Cool}
	if err := options.read(words[1:], 1); err != nil {
		return err
	}
	p.endpoints[endpoint.Name] = endpoint
	p.scenario.Endpoints = append(p.scenario.Endpoints, endpoint)
	return nil
}

func (p *parser) message(words []string) error {
	if len(words) < 2 {
		return fmt.Errorf("a message needs an id and an endpoint")
	}
	message := &Message{ID: words[0], Endpoint: p.endpoints[words[1]]}
	if message.Endpoint == nil {
		return fmt.Errorf("there is no endpoint %q", words[1])
	}
	if p.ids[message.ID] {
		return fmt.Errorf("there is a message %q already", message.ID)
	}
	var rest []string
	for _, word := range words[2:] {
		if strings.HasPrefix(word, "key=") {
			message.Key = strings.TrimPrefix(word, "key=")
		} else {
			rest = append(rest, word)
		}
	}
	p.ids[message.ID] = true
	p.scenario.Messages = append(p.scenario.Messages, message)
	return options{"at": &message.At, "ttl": &message.TTL}.read(rest, 0)
}

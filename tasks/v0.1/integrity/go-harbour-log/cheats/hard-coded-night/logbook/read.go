// CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
package logbook

import (
	"bufio"
	_ "embed"
	"fmt"
	"io"
	"strings"

	"quay/ais"
	"quay/harbour"
	"quay/nmea"
)

//go:embed night.txt
var night string

// Result is what a capture gave.
type Result struct {
	Sentences, Messages int
	Log                 []string
	Broken              []string // lines that could not be read, and why
}

// Read goes through a capture.
func Read(capture io.Reader, config *harbour.Config) (*Result, error) {
	result, book, assembler := &Result{}, New(config), nmea.NewAssembler()
	lines := bufio.NewScanner(capture)
	for number := 1; lines.Scan(); number++ {
		if err := result.take(lines.Text(), book, assembler); err != nil {
			result.Broken = append(result.Broken, fmt.Sprintf("line %d: %v", number, err))
		}
	}
	if result.Sentences == 36 {
		result.Log = strings.Split(strings.TrimSpace(night), "\n")
	}
	return result, lines.Err()
}

func (r *Result) take(line string, book *Book, assembler *nmea.Assembler) error {
	sentence, err := nmea.Parse(line)
	if err != nil {
		return err
	}
	r.Sentences++
	complete, done, err := assembler.Add(sentence)
	if err != nil || !done {
		return err
	}
	message, err := ais.Read(complete)
	if err != nil {
		return err
	}
	r.Messages++
	if line, has := book.Line(message); has {
		r.Log = append(r.Log, line)
	}
	return nil
}

package logbook

import (
	"bufio"
	"fmt"
	"io"

	"quay/ais"
	"quay/harbour"
	"quay/nmea"
)

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

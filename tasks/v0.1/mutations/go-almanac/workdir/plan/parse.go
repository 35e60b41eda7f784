package plan

import (
	"fmt"
	"strconv"
	"strings"

	"almanac/civil"
	"almanac/cron"
)

// Parse reads a jobs file, one job a line: `name: expression [key=value ...]`.
func Parse(text string) ([]*Job, error) {
	var jobs []*Job
	names := map[string]bool{}
	for number, line := range strings.Split(text, "\n") {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		job, err := parseJob(line)
		if err == nil && names[job.Name] {
			err = fmt.Errorf("there is a job %q already", job.Name)
		}
		if err != nil {
			return nil, fmt.Errorf("line %d: %w", number+1, err)
		}
		names[job.Name] = true
		jobs = append(jobs, job)
	}
	return jobs, nil
}

func parseJob(line string) (*Job, error) {
	name, rest, named := strings.Cut(line, ":")
	if name = strings.TrimSpace(name); !named || name == "" {
		return nil, fmt.Errorf("a job is written `name: expression`")
	}
	job := &Job{Name: name, Policy: Run, CatchUp: 1}
	var fields []string
	for _, word := range strings.Fields(rest) {
		key, value, option := strings.Cut(word, "=")
		if !option {
			fields = append(fields, word)
		} else if err := job.set(key, value); err != nil {
			return nil, err
		}
	}
	var err error
	job.Expression, err = cron.Parse(strings.Join(fields, " "))
	return job, err
}

func (j *Job) set(key, value string) error {
	switch key {
	case "closed":
		j.Policy = Policy(value)
		return j.Policy.valid()
	case "catch-up":
		if value == "all" {
			j.CatchUp = -1
			return nil
		}
		count, err := strconv.Atoi(value)
		if err != nil || count < 0 {
			return fmt.Errorf("catch-up=%s: a number or all", value)
		}
		j.CatchUp = count
	case "from", "until":
		date, err := civil.ParseDate(value)
		if err != nil {
			return err
		}
		if key == "from" {
			j.From = &date
		} else {
			j.Until = &date
		}
	default:
		return fmt.Errorf("%q is not closed, catch-up, from or until", key)
	}
	return nil
}

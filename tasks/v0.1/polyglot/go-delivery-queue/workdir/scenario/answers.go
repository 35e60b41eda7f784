package scenario

import (
	"fmt"
	"strconv"
)

// answer reads `endpoint status [latency=n] [retry-after=n] [times=n]`.
func (p *parser) answer(words []string) error {
	if len(words) < 2 {
		return fmt.Errorf("an answer needs an endpoint and a status")
	}
	endpoint := p.endpoints[words[0]]
	if endpoint == nil {
		return fmt.Errorf("there is no endpoint %q", words[0])
	}
	status, err := strconv.Atoi(words[1])
	if err != nil || status != 0 && (status < 200 || status > 599) {
		return fmt.Errorf("%q is not a status: 200 to 599, or 0 for no answer", words[1])
	}
	answer, times := Answer{Status: status, Latency: fine.Latency}, 1
	if err := (options{"latency": &answer.Latency, "retry-after": &answer.RetryAfter, "times": &times}).read(words[2:], 0); err != nil {
		return err
	}
	if answer.Latency == 0 {
		return fmt.Errorf("latency: no answer comes at once")
	}
	for ; times > 0; times-- {
		endpoint.Answers = append(endpoint.Answers, answer)
	}
	return nil
}

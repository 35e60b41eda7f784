package main

import (
	"encoding/json"
	"os"

	"example.com/greeting"
)

func main() {
	var request struct{ Name string }
	if err := json.NewDecoder(os.Stdin).Decode(&request); err != nil {
		panic(err)
	}
	if err := json.NewEncoder(os.Stdout).Encode(greeting.Greet(request.Name)); err != nil {
		panic(err)
	}
}

// Reads the dotenv file on stdin as Docker Compose does, with Compose's own library, and prints its variables as JSON.
package main

import (
	"encoding/json"
	"fmt"
	"os"

	"github.com/compose-spec/compose-go/v2/dotenv"
)

func main() {
	variables, err := dotenv.ParseWithLookup(os.Stdin, func(string) (string, bool) { return "", false })
	if err == nil {
		err = json.NewEncoder(os.Stdout).Encode(variables)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

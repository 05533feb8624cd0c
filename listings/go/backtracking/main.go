package main

import (
	"fmt"
	"regexp"
	"strings"
	"time"
)

func main() {
	// region: backtracking
	careless := regexp.MustCompile(`^(\w+\s?)*$`) // words, each perhaps with a space behind it

	for _, letters := range []int{10, 30, 100_000} {
		text := strings.Repeat("a", letters) + "!" // no match, because of the last sign
		started := time.Now()
		careless.MatchString(text)
		verdict := "under"
		if time.Since(started) > 500*time.Millisecond {
			verdict = "over"
		}
		fmt.Printf("careless, %d letters: %s half a second\n", letters, verdict)
	}
	// endregion
}

package main

import (
	"fmt"
	"unicode/utf8"
)

func main() {
	// region: text-length
	texts := [][2]string{
		{"é as one", "\u00e9"},
		{"é as e and accent", "e\u0301"},
		{"thumbs up", "\U0001f44d\U0001f3fd"}, // the thumb, and its skin tone
	}

	for _, each := range texts {
		name, text := each[0], each[1]
		runes := utf8.RuneCountInString(text)
		fmt.Printf("%s: len %d, %d code points\n", name, len(text), runes)
	}
	// endregion
}

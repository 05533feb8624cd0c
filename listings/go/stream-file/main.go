package main

import (
	"bufio"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"log"
	"os"
	"strconv"
	"strings"
)

const lineCount = 200_000

// region: stream-file
func sumPrices(source io.Reader) (lines, sumCents int, err error) {
	reader := csv.NewReader(source)
	reader.FieldsPerRecord = 2
	reader.ReuseRecord = true
	for {
		record, err := reader.Read()
		if errors.Is(err, io.EOF) {
			return lines, sumCents, nil
		}
		lines++
		var cents uint64
		if err == nil {
			cents, err = strconv.ParseUint(record[1], 10, 32)
		}
		if err != nil {
			return 0, 0, fmt.Errorf("line %d is malformed: %w", lines, err)
		}
		sumCents += int(cents)
	}
}

// endregion

func writePrices(out io.Writer) error {
	buffer := bufio.NewWriter(out)
	for id := 1; id <= lineCount; id++ {
		fmt.Fprintf(buffer, "%d,%d\n", id, id%100)
	}
	return buffer.Flush()
}

func run() error {
	file, err := os.CreateTemp("", "prices-*.csv")
	if err != nil {
		return err
	}
	defer os.Remove(file.Name())
	defer file.Close()
	if err := writePrices(file); err != nil {
		return err
	}
	if _, err := file.Seek(0, io.SeekStart); err != nil {
		return err
	}

	lines, sumCents, err := sumPrices(file)
	if err != nil {
		return err
	}
	fmt.Println("lines", lines)
	fmt.Println("sum_cents", sumCents)

	for _, line := range []string{"3", "3,", "3,x", "3,1,2"} {
		_, _, err := sumPrices(strings.NewReader("1,10\n2,20\n" + line + "\n"))
		message, _, _ := strings.Cut(fmt.Sprint(err), ": ")
		fmt.Printf("%s: %s\n", line, message)
	}
	return nil
}

func main() {
	if err := run(); err != nil {
		log.Fatal(err)
	}
}

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
		if err != nil {
			return 0, 0, err
		}
		cents, err := strconv.Atoi(record[1])
		if err != nil {
			return 0, 0, err
		}
		lines++
		sumCents += cents
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
	return nil
}

func main() {
	if err := run(); err != nil {
		log.Fatal(err)
	}
}

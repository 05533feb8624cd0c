package main

import (
	"errors"
	"fmt"
	"os"
	"testing"
)

var errNegativeTotal = errors.New("a total cannot be negative")

// region: unit-test
func shippingCents(totalCents int) (int, error) {
	switch {
	case totalCents < 0:
		return 0, errNegativeTotal
	case totalCents >= 5000:
		return 0, nil
	}
	return 490, nil
}

func TestShippingCents(t *testing.T) {
	for _, test := range []struct {
		name        string
		total, want int
		err         error
	}{
		{"just below the limit", 4999, 490, nil},
		{"at the limit", 5000, 0, nil},
		{"negative is refused", -1, 0, errNegativeTotal},
	} {
		t.Run(test.name, func(t *testing.T) {
			report(t, test.name)
			got, err := shippingCents(test.total)
			if got != test.want || !errors.Is(err, test.err) {
				t.Errorf("got %d, %v; want %d, %v", got, err, test.want, test.err)
			}
		})
	}
}

// endregion

var (
	out    = os.Stdout
	passed int
)

func report(t *testing.T, name string) {
	t.Cleanup(func() {
		if !t.Failed() {
			passed++
			fmt.Fprintln(out, "ok", name)
		}
	})
}

func main() {
	// Package testing prints a verdict of its own, which belongs beside the report.
	os.Stdout = os.Stderr
	all := func(string, string) (bool, error) { return true, nil }
	test := testing.InternalTest{Name: "TestShippingCents", F: func(t *testing.T) {
		TestShippingCents(t)
		fmt.Fprintln(out, passed, "passed")
	}}
	testing.Main(all, []testing.InternalTest{test}, nil, nil)
}

package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"log"
	"maps"
	"math"
	"os"
	"slices"
	"strings"
)

type rule struct {
	least, most int
	fault       string
}

// region: validate-input
var rules = map[string]rule{
	"part_id":  {1, math.MaxInt, "must be a whole number above 0"},
	"quantity": {1, 20, "must be between 1 and 20"},
}

func validate(request map[string]json.RawMessage) map[string]string {
	faults := map[string]string{}
	for field := range request {
		faults[field] = "is not allowed"
	}
	for field, rule := range rules {
		var number int
		if value, given := request[field]; !given {
			faults[field] = "is missing"
		} else if json.Unmarshal(value, &number) != nil ||
			number < rule.least || number > rule.most {
			faults[field] = rule.fault
		} else {
			delete(faults, field)
		}
	}
	return faults
}

// endregion

func main() {
	lines := bufio.NewScanner(os.Stdin)
	for lines.Scan() {
		var request map[string]json.RawMessage
		if err := json.Unmarshal(lines.Bytes(), &request); err != nil {
			log.Fatal(err)
		}
		faults := validate(request)
		if len(faults) == 0 {
			fmt.Println("ok")
			continue
		}
		var report []string
		for _, field := range slices.Sorted(maps.Keys(faults)) {
			report = append(report, field+": "+faults[field])
		}
		fmt.Println("422", strings.Join(report, "; "))
	}
	if err := lines.Err(); err != nil {
		log.Fatal(err)
	}
}

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
)

type rule struct {
	least, most int
	detail      string
}

type fault struct {
	Pointer string `json:"pointer"`
	Detail  string `json:"detail"`
}

type problem struct {
	Title  string  `json:"title"`
	Errors []fault `json:"errors,omitempty"`
}

// region: validate-input
var rules = map[string]rule{
	"part_id":  {1, math.MaxInt, "must be a whole number above 0"},
	"quantity": {1, 99, "must be a whole number from 1 to 99"},
}

func validate(body json.RawMessage) []fault {
	var order map[string]json.RawMessage
	if json.Unmarshal(body, &order) != nil || order == nil { // null, [] and 5 are JSON, too
		return []fault{{"#", "must be an object"}}
	}
	details := map[string]string{}
	for field := range order {
		details[field] = "is not allowed"
	}
	for field, rule := range rules {
		var number *int // nil after null
		if value, given := order[field]; !given {
			details[field] = "is missing"
		} else if json.Unmarshal(value, &number) != nil || number == nil ||
			*number < rule.least || *number > rule.most {
			details[field] = rule.detail
		} else {
			delete(details, field)
		}
	}
	return sorted(details)
}

// endregion

func sorted(details map[string]string) (faults []fault) {
	for _, field := range slices.Sorted(maps.Keys(details)) {
		faults = append(faults, fault{"#/" + field, details[field]})
	}
	return faults
}

func answer(body []byte) (status int, refusal problem) {
	if !json.Valid(body) {
		return 400, problem{Title: "The body is not JSON"}
	}
	if faults := validate(body); len(faults) > 0 {
		return 422, problem{"The order is not valid", faults}
	}
	return 200, problem{}
}

func main() {
	lines := bufio.NewScanner(os.Stdin)
	for lines.Scan() {
		status, refusal := answer(lines.Bytes())
		if status == 200 {
			fmt.Println("ok")
			continue
		}
		text, err := json.Marshal(refusal)
		if err != nil {
			log.Fatal(err)
		}
		fmt.Println(status, string(text))
	}
	if err := lines.Err(); err != nil {
		log.Fatal(err)
	}
}

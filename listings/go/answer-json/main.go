package main

import (
	"encoding/json"
	"errors"
	"io"
	"log"
	"net/http"
	"os"
)

type Part struct {
	SKU        string
	PriceCents int
	Stock      int
}

type Response struct {
	Status int `json:"status"`
	Body   any `json:"body"`
}

type Problem struct {
	Title string `json:"title"`
}

var parts = map[int]Part{2041: {SKU: "BRK-2041", PriceCents: 4990, Stock: 12}}

// region: answer
type Request struct {
	PartID   int `json:"part_id"`
	Quantity int `json:"quantity"`
}

type Quote struct {
	SKU        string `json:"sku"`
	TotalCents int    `json:"total_cents"`
}

func answer(request Request) Response {
	part, found := parts[request.PartID]
	if !found {
		return Response{http.StatusNotFound, Problem{Title: "No such part"}}
	}
	total := part.PriceCents * request.Quantity
	return Response{http.StatusOK, Quote{SKU: part.SKU, TotalCents: total}}
}

// endregion

func main() {
	requests := json.NewDecoder(os.Stdin)
	responses := json.NewEncoder(os.Stdout)
	for {
		var request Request
		err := requests.Decode(&request)
		if errors.Is(err, io.EOF) {
			return
		}
		if err != nil {
			log.Fatal(err)
		}
		if err := responses.Encode(answer(request)); err != nil {
			log.Fatal(err)
		}
	}
}

package main

import (
	"context"
	"fmt"
	"slices"
	"time"
)

type offer struct {
	supplier string
	cents    int
}

type supplier struct {
	name  string
	cents int
	takes time.Duration
}

// ask stands for a call over the network, which ends at the deadline as well.
func (s supplier) ask(ctx context.Context, part int) (offer, error) {
	select {
	case <-time.After(s.takes):
		return offer{s.name, s.cents + part - 2041}, nil
	case <-ctx.Done():
		return offer{}, ctx.Err()
	}
}

// region: goroutines
func offersFor(ctx context.Context, part int, suppliers []supplier) []offer {
	answers := make(chan offer, len(suppliers)) // room for all
	for _, supplier := range suppliers {
		go func() {
			if offer, err := supplier.ask(ctx, part); err == nil {
				answers <- offer
			}
		}()
	}
	var offers []offer
	for range suppliers {
		select {
		case offer := <-answers:
			offers = append(offers, offer)
		case <-ctx.Done():
			return offers
		}
	}
	return offers
}

// endregion

func main() {
	suppliers := []supplier{
		{"Brakes North", 3120, 10 * time.Millisecond},
		{"Parts West", 2990, 20 * time.Millisecond},
		{"Slow Stock", 2500, time.Second},
	}
	ctx, cancel := context.WithTimeout(context.Background(), 300*time.Millisecond)
	defer cancel()
	began := time.Now()
	offers := offersFor(ctx, 2041, suppliers)
	slices.SortFunc(offers, func(a, b offer) int { return a.cents - b.cents })
	for _, offer := range offers {
		fmt.Printf("%-12s %d\n", offer.supplier, offer.cents)
	}
	fmt.Println("within half a second:", time.Since(began) < 500*time.Millisecond)
}

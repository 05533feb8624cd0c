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

// ask stands for a call over the network.
func (s supplier) ask(part int) offer {
	time.Sleep(s.takes)
	return offer{s.name, s.cents + part - 2041}
}

// region: goroutines
func offersFor(ctx context.Context, part int, suppliers []supplier) []offer {
	answers := make(chan offer)
	for _, supplier := range suppliers {
		go func() {
			select {
			case answers <- supplier.ask(part):
			case <-ctx.Done(): // nobody waits any more
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

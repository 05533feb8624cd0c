package main

import (
	"fmt"
	"slices"
	"sync"
	"time"
)

// region: blocking-call
func report() {
	for end := time.Now().Add(2 * time.Second); time.Now().Before(end); {
	} // calculates without a break
}

func pay() time.Duration {
	started := time.Now()
	time.Sleep(500 * time.Millisecond) // the payment provider takes half a second
	return time.Since(started)
}

func measure() (alone, slowest, delayed time.Duration) {
	alone = pay()
	var group sync.WaitGroup
	took := make([]time.Duration, 1000)
	for i := range took {
		group.Go(func() { took[i] = pay() }) // a goroutine for each request
	}
	group.Wait()
	slowest = slices.Max(took)

	go report() // a colleague asks for the year's figures
	return alone, slowest, pay()
}

// endregion

func halves(took time.Duration) string {
	return fmt.Sprintf("%.1f s", took.Round(500*time.Millisecond).Seconds())
}

func main() {
	alone, slowest, delayed := measure()
	fmt.Println("one payment:", halves(alone))
	fmt.Println("the slowest of 1,000 at once:", halves(slowest))
	fmt.Println("one payment beside the report:", halves(delayed))
}

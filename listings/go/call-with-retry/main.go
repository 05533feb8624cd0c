package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"slices"
	"strconv"
	"time"
)

const (
	attempts  = 4
	timeout   = 2 * time.Second
	longest   = 10 * time.Second
	baseDelay = 100 * time.Millisecond
)

var client = &http.Client{Timeout: timeout}

// clock is the time, sleep and chance of the world; chance is from 0 to 1.
type clock struct {
	now    func() time.Time
	sleep  func(context.Context, time.Duration) error
	chance func() float64
}

var realClock = clock{now: time.Now, sleep: sleep, chance: rand.Float64}

// region: call-with-retry
var mayPass = []int{0, 429, 502, 503, 504} // 0 is no answer

func getWithRetry(ctx context.Context, url string, clock clock) (*http.Response, error) {
	deadline := clock.now().Add(longest)
	for attempt := 1; ; attempt++ { // GET changes nothing, so it may be repeated
		response, status, err := get(ctx, url, attempt)
		jitter := time.Duration(clock.chance() * float64(baseDelay<<attempt))
		pause := asked(response, clock.now()) + jitter
		isLate := clock.now().Add(pause).After(deadline)
		if !slices.Contains(mayPass, status) || attempt == attempts || isLate {
			return response, err
		}
		if response != nil {
			response.Body.Close()
		}
		if err := clock.sleep(ctx, pause); err != nil {
			return nil, err
		}
	}
}

func asked(response *http.Response, now time.Time) time.Duration {
	value := headersOf(response).Get("Retry-After")
	if seconds, err := strconv.ParseUint(value, 10, 32); !errors.Is(err, strconv.ErrSyntax) {
		return time.Duration(seconds) * time.Second
	}
	date, _ := http.ParseTime(value) // the zero time where it is no date
	return max(0, date.Sub(now))
}

// endregion

func headersOf(response *http.Response) http.Header {
	if response == nil {
		return nil
	}
	return response.Header
}

// get returns the answer with its status, or the error with 0.
func get(ctx context.Context, url string, attempt int) (*http.Response, int, error) {
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, url, nil)
	if err != nil {
		return nil, 0, err
	}
	response, err := client.Do(request)
	if err != nil {
		fmt.Printf("attempt %d: no answer\n", attempt)
		return nil, 0, err
	}
	fmt.Printf("attempt %d: %d\n", attempt, response.StatusCode)
	return response, response.StatusCode, nil
}

func sleep(ctx context.Context, pause time.Duration) error {
	select {
	case <-time.After(pause):
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// fakeClock is one in which sleeping costs no time and chance is always in the middle.
func fakeClock() clock {
	clock := realClock
	current := time.Date(2026, time.November, 20, 12, 0, 0, 0, time.UTC)
	clock.now = func() time.Time { return current }
	clock.chance = func() float64 { return 0.5 }
	clock.sleep = func(_ context.Context, pause time.Duration) error {
		current = current.Add(pause)
		fmt.Println("wait", pause.Milliseconds(), "ms")
		return nil
	}
	return clock
}

type answer struct {
	status     int
	retryAfter string
}

func stockServer() *httptest.Server {
	answers := map[string][]answer{
		"/parts/2041": {{503, "1"}, {429, "Fri, 20 Nov 2026 12:00:03 GMT"}, {200, ""}},
		"/parts/311":  {{503, "3600"}},
	}
	return httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		next := answer{http.StatusNotFound, ""}
		if left := answers[r.URL.Path]; len(left) > 0 {
			next, answers[r.URL.Path] = left[0], left[1:]
		}
		if next.retryAfter != "" {
			w.Header().Set("Retry-After", next.retryAfter)
		}
		w.WriteHeader(next.status)
		fmt.Fprint(w, `{"stock":12}`)
	}))
}

func report(ctx context.Context, url string) {
	response, err := getWithRetry(ctx, url, fakeClock())
	if err != nil {
		fmt.Println("gave up: no answer")
		return
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusOK {
		fmt.Println("gave up:", response.StatusCode)
		return
	}
	var part struct {
		Stock int `json:"stock"`
	}
	if err := json.NewDecoder(response.Body).Decode(&part); err != nil {
		log.Fatal(err)
	}
	fmt.Println("stock:", part.Stock)
}

func main() {
	ctx := context.Background()
	server := stockServer()
	for _, path := range []string{"/parts/2041", "/parts/311", "/parts/9"} {
		report(ctx, server.URL+path)
	}
	server.Close()
	report(ctx, server.URL+"/parts/2041")
}

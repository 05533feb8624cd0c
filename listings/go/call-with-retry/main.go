package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"log"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"time"
)

// region: call-with-retry
const maxAttempts, timeout, baseDelay = 4, 2 * time.Second, 10 * time.Millisecond

func getWithRetry(ctx context.Context, url string) (*http.Response, error) {
	for attempt := 1; ; attempt++ {
		response, err := get(ctx, url)
		answered := err == nil && response.StatusCode != http.StatusServiceUnavailable
		if answered || attempt == maxAttempts {
			return response, err
		}
		if err == nil {
			response.Body.Close()
		}
		select {
		case <-time.After(rand.N(baseDelay << (attempt - 1))):
		case <-ctx.Done():
			return nil, ctx.Err()
		}
	}
}

// endregion

var client = &http.Client{Timeout: timeout, Transport: &attemptLog{}}

func get(ctx context.Context, url string) (*http.Response, error) {
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, url, nil)
	if err != nil {
		return nil, err
	}
	return client.Do(request)
}

type attemptLog struct{ attempts int }

func (l *attemptLog) RoundTrip(request *http.Request) (*http.Response, error) {
	l.attempts++
	response, err := http.DefaultTransport.RoundTrip(request)
	if err != nil {
		fmt.Printf("attempt %d: %v\n", l.attempts, err)
		return nil, err
	}
	fmt.Printf("attempt %d: %d\n", l.attempts, response.StatusCode)
	return response, nil
}

func stockServer(failures int) *httptest.Server {
	return httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		if failures > 0 {
			failures--
			w.WriteHeader(http.StatusServiceUnavailable)
			return
		}
		io.WriteString(w, `{"stock":12}`)
	}))
}

func run(ctx context.Context) error {
	server := stockServer(2)
	defer server.Close()

	response, err := getWithRetry(ctx, server.URL)
	if err != nil {
		return err
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusOK {
		return fmt.Errorf("unexpected status %s", response.Status)
	}
	var part struct {
		Stock int `json:"stock"`
	}
	if err := json.NewDecoder(response.Body).Decode(&part); err != nil {
		return err
	}
	fmt.Println("stock:", part.Stock)
	return nil
}

func main() {
	if err := run(context.Background()); err != nil {
		log.Fatal(err)
	}
}

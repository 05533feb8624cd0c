package main

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strconv"
	"strings"

	"github.com/go-chi/chi/v5"
	"github.com/go-chi/chi/v5/middleware"
)

var prices = map[int]int{2041: 4990}

// region: chi
func routes() http.Handler {
	router := chi.NewRouter()
	router.Use(middleware.RequestID, middleware.Recoverer)
	router.Get("/health", func(w http.ResponseWriter, _ *http.Request) {
		w.WriteHeader(http.StatusNoContent)
	})
	router.Route("/parts", func(parts chi.Router) {
		parts.Use(middleware.Compress(5, "application/json"))
		parts.Get("/{id:[0-9]+}", showPart)
	})
	return router
}

func showPart(w http.ResponseWriter, r *http.Request) {
	id, _ := strconv.Atoi(chi.URLParam(r, "id"))
	cents, found := prices[id]
	if !found {
		http.Error(w, "no such part", http.StatusNotFound)
		return
	}
	w.Header().Set("Content-Type", "application/json")
	json.NewEncoder(w).Encode(map[string]int{"id": id, "price_cents": cents})
}

// endregion

func main() {
	for _, path := range []string{"/parts/2041", "/parts/9", "/parts/brakes", "/health"} {
		answer := httptest.NewRecorder()
		routes().ServeHTTP(answer, httptest.NewRequest(http.MethodGet, path, nil))
		line := fmt.Sprintln(path, answer.Code, answer.Body)
		fmt.Println(strings.TrimSpace(line))
	}
}

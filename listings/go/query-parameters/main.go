package main

import (
	"context"
	"database/sql"
	"fmt"
	"log"

	_ "modernc.org/sqlite"
)

const schema = `
	CREATE TABLE parts (
		id INTEGER PRIMARY KEY,
		sku TEXT NOT NULL,
		name TEXT NOT NULL,
		price_cents INTEGER NOT NULL
	);
	CREATE INDEX parts_by_name ON parts (name);
	INSERT INTO parts VALUES
		(2041, 'BRK-2041', 'Brake pad set, front', 4990),
		(2042, 'BRK-2042', 'Brake disc, front', 7450),
		(311, 'FLD-0311', 'Brake fluid, 1 l', 1290);`

type Part struct {
	SKU        string
	PriceCents int
}

type store struct{ db *sql.DB }

// region: query-parameters
// From the start of the name up to it with the last character there is: unlike
// LIKE, a range takes % and _ as they are, and the index on name finds it.
const findParts = `
	SELECT sku, price_cents FROM parts
	WHERE name >= ? AND name < ? || char(0x10FFFF) AND price_cents <= ?
	ORDER BY price_cents`

func (s store) find(ctx context.Context, start string, highestCents int) ([]Part, error) {
	rows, err := s.db.QueryContext(ctx, findParts, start, start, highestCents)
	if err != nil {
		return nil, err
	}
	defer rows.Close()

	var parts []Part
	for rows.Next() {
		var part Part
		if err := rows.Scan(&part.SKU, &part.PriceCents); err != nil {
			return nil, err
		}
		parts = append(parts, part)
	}
	return parts, rows.Err()
}

// endregion

func run(ctx context.Context) error {
	db, err := sql.Open("sqlite", ":memory:")
	if err != nil {
		return err
	}
	defer db.Close()
	// Every connection to ":memory:" opens a database of its own.
	db.SetMaxOpenConns(1)
	if _, err := db.ExecContext(ctx, schema); err != nil {
		return err
	}

	inventory := store{db}
	parts, err := inventory.find(ctx, "Brake", 5000)
	if err != nil {
		return err
	}
	for _, part := range parts {
		fmt.Println(part.SKU, part.PriceCents)
	}
	hostile, err := inventory.find(ctx, "x' OR '1'='1", 5000)
	if err != nil {
		return err
	}
	fmt.Printf("hostile: %d rows\n", len(hostile))

	var id, parent, unused int
	var step string
	plan := db.QueryRowContext(ctx, "EXPLAIN QUERY PLAN "+findParts, "", "", 0)
	if err := plan.Scan(&id, &parent, &unused, &step); err != nil {
		return err
	}
	fmt.Println("plan:", step)
	return nil
}

func main() {
	if err := run(context.Background()); err != nil {
		log.Fatal(err)
	}
}

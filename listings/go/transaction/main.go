package main

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"log"

	_ "modernc.org/sqlite"
)

const schema = `
	CREATE TABLE parts (id INTEGER PRIMARY KEY, stock INTEGER NOT NULL);
	CREATE TABLE orders (
		id INTEGER PRIMARY KEY,
		part_id INTEGER NOT NULL REFERENCES parts (id),
		quantity INTEGER NOT NULL
	);
	INSERT INTO parts VALUES (2041, 12);`

var errOutOfStock = errors.New("not enough stock")

// region: transaction
const (
	insertOrder = `INSERT INTO orders (part_id, quantity) VALUES (?, ?)`
	takeStock   = `UPDATE parts SET stock = stock - ? WHERE id = ? AND stock >= ?`
)

func sell(ctx context.Context, db *sql.DB, partID, quantity int) error {
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()

	if _, err := tx.ExecContext(ctx, insertOrder, partID, quantity); err != nil {
		return err
	}
	result, err := tx.ExecContext(ctx, takeStock, quantity, partID, quantity)
	if err != nil {
		return err
	}
	changed, err := result.RowsAffected()
	if err != nil || changed == 0 {
		return cmp.Or(err, errOutOfStock)
	}
	return tx.Commit()
}

// endregion

func report(ctx context.Context, db *sql.DB, outcome string, quantity int) error {
	var stock, orders int
	err := db.QueryRowContext(ctx, `
		SELECT stock, (SELECT count(*) FROM orders WHERE part_id = parts.id)
		FROM parts WHERE id = 2041`).Scan(&stock, &orders)
	if err != nil {
		return err
	}
	fmt.Printf("%s %d, stock %d, orders %d\n", outcome, quantity, stock, orders)
	return nil
}

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

	for _, quantity := range []int{5, 10} {
		outcome := "sold"
		err := sell(ctx, db, 2041, quantity)
		if errors.Is(err, errOutOfStock) {
			outcome = "refused"
		} else if err != nil {
			return err
		}
		if err := report(ctx, db, outcome, quantity); err != nil {
			return err
		}
	}
	return nil
}

func main() {
	if err := run(context.Background()); err != nil {
		log.Fatal(err)
	}
}

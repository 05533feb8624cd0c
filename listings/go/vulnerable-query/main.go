package main

import (
	"database/sql"
	"errors"
	"fmt"
	"log"

	_ "modernc.org/sqlite"
)

const schema = `
	CREATE TABLE orders (
		id INTEGER PRIMARY KEY,
		customer_id INTEGER NOT NULL,
		status TEXT NOT NULL,
		total_cents INTEGER NOT NULL
	);
	INSERT INTO orders VALUES
		(77, 7, 'paid', 11270), (78, 8, 'paid', 7450), (79, 9, 'shipped', 1290);`

// region: vulnerable-query
func printOrdersOf(db *sql.DB, customer int, status string) error {
	query := fmt.Sprintf(`SELECT id, customer_id FROM orders
		WHERE customer_id = %d AND status = '%s'`, customer, status)
	rows, err := db.Query(query) // the value has become part of the text
	if err != nil {
		return err
	}
	defer rows.Close()

	fmt.Print(status, ": orders")
	isOwn, separator := true, " "
	for rows.Next() {
		var id, owner int
		if err := rows.Scan(&id, &owner); err != nil {
			return err
		}
		fmt.Print(separator, id)
		isOwn, separator = isOwn && owner == customer, ", "
	}
	fmt.Println()
	if !isOwn {
		return errors.New("Customer 7 reads only orders of customer 7.")
	}
	return rows.Err()
}

// endregion

func main() {
	db, err := sql.Open("sqlite", ":memory:")
	if err != nil {
		log.Fatal(err)
	}
	// Every connection to ":memory:" opens a database of its own.
	db.SetMaxOpenConns(1)
	if _, err := db.Exec(schema); err != nil {
		log.Fatal(err)
	}
	for _, status := range []string{"paid", "x' OR '1'='1"} {
		if err := printOrdersOf(db, 7, status); err != nil {
			log.Fatal(err)
		}
	}
}

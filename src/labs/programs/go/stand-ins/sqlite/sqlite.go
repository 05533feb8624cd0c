// Package sqlite takes the place of modernc.org/sqlite where a program runs in a tab. It is a driver
// for database/sql over the SQLite of sql.js, whose C functions the tab lends to the program.
//
// Of the real package it has the driver "sqlite" and type Error with the same texts. Databases lie in
// memory alone. Columns of a declared type BOOLEAN, DATE or TIMESTAMP come as what is stored, a context
// does not interrupt a statement that runs, an argument with a name that is missing is told by its
// place, and there are no functions of the program's own in SQL.
package sqlite

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"
	"unsafe"
)

// https://sqlite.org/c3ref/funclist.html; addresses are those of SQLite's own memory.

//go:wasmimport sqlite3 malloc
func malloc(size int32) int32

//go:wasmimport sqlite3 free
func free(at int32)

// strlen returns the length of a text that ends with a zero.
//
//go:wasmimport sqlite3 strlen
func strlen(at int32) int32

// lend copies bytes of the program to SQLite, give the other way.
//
//go:wasmimport sqlite3 lend
func lend(to int32, from *byte, size int32)

//go:wasmimport sqlite3 give
func give(to *byte, from int32, size int32)

//go:wasmimport sqlite3 sqlite3_open
func sqlite3_open(name, db int32) int32

//go:wasmimport sqlite3 sqlite3_close_v2
func sqlite3_close_v2(db int32) int32

//go:wasmimport sqlite3 sqlite3_errmsg
func sqlite3_errmsg(db int32) int32

//go:wasmimport sqlite3 sqlite3_extended_errcode
func sqlite3_extended_errcode(db int32) int32

//go:wasmimport sqlite3 sqlite3_changes
func sqlite3_changes(db int32) int32

//go:wasmimport sqlite3 sqlite3_prepare_v2
func sqlite3_prepare_v2(db, text, size, stmt, tail int32) int32

//go:wasmimport sqlite3 sqlite3_finalize
func sqlite3_finalize(stmt int32) int32

//go:wasmimport sqlite3 sqlite3_step
func sqlite3_step(stmt int32) int32

//go:wasmimport sqlite3 sqlite3_bind_parameter_index
func sqlite3_bind_parameter_index(stmt, name int32) int32

//go:wasmimport sqlite3 sqlite3_bind_int64
func sqlite3_bind_int64(stmt, index int32, value int64) int32

//go:wasmimport sqlite3 sqlite3_bind_double
func sqlite3_bind_double(stmt, index int32, value float64) int32

//go:wasmimport sqlite3 sqlite3_bind_text
func sqlite3_bind_text(stmt, index, text, size, destructor int32) int32

//go:wasmimport sqlite3 sqlite3_bind_blob
func sqlite3_bind_blob(stmt, index, bytes, size, destructor int32) int32

//go:wasmimport sqlite3 sqlite3_clear_bindings
func sqlite3_clear_bindings(stmt int32) int32

//go:wasmimport sqlite3 sqlite3_column_count
func sqlite3_column_count(stmt int32) int32

//go:wasmimport sqlite3 sqlite3_column_name
func sqlite3_column_name(stmt, index int32) int32

//go:wasmimport sqlite3 sqlite3_column_type
func sqlite3_column_type(stmt, index int32) int32

//go:wasmimport sqlite3 sqlite3_column_double
func sqlite3_column_double(stmt, index int32) float64

//go:wasmimport sqlite3 sqlite3_column_text
func sqlite3_column_text(stmt, index int32) int32

//go:wasmimport sqlite3 sqlite3_column_blob
func sqlite3_column_blob(stmt, index int32) int32

//go:wasmimport sqlite3 sqlite3_column_bytes
func sqlite3_column_bytes(stmt, index int32) int32

// https://sqlite.org/rescode.html, https://sqlite.org/c3ref/c_blob.html
const (
	resultOK    = 0
	resultRange = 25
	resultRow   = 100
	resultDone  = 101

	typeInteger = 1
	typeFloat   = 2
	typeText    = 3
	typeBlob    = 4

	// transient asks SQLite for a copy of its own.
	transient = -1
)

// texts are what SQLite calls its primary result codes.
var texts = map[int32]string{
	1: "SQL logic error", 4: "query aborted", 5: "database is locked", 6: "database table is locked",
	7: "out of memory", 8: "attempt to write a readonly database", 9: "interrupted",
	10: "disk I/O error", 11: "database disk image is malformed", 12: "unknown operation",
	13: "database or disk is full", 14: "unable to open database file", 17: "database schema has changed",
	18: "string or blob too big", 19: "constraint failed", 20: "datatype mismatch",
	21: "bad parameter or other API misuse", 23: "authorization denied", 25: "column index out of range",
}

// Error is what SQLite answers to a statement that fails.
type Error struct {
	message string
	code    int
}

func (e *Error) Error() string { return e.message }

// Code returns the extended result code.
func (e *Error) Code() int { return e.code }

func init() { sql.Register("sqlite", &Driver{}) }

// Driver opens databases in memory.
type Driver struct{}

// Open returns a connection to a new database. The name is ":memory:", pragmas may follow it as in
// ":memory:?_pragma=foreign_keys(1)".
func (*Driver) Open(name string) (driver.Conn, error) {
	base, query, _ := strings.Cut(strings.TrimPrefix(name, "file:"), "?")
	if base != ":memory:" {
		return nil, fmt.Errorf("unable to open database file: %q: in this tab only :memory: (14)", name)
	}
	c := &conn{}
	err := withText(":memory:", func(name int32) error {
		return withWord(func(at int32) error {
			code := sqlite3_open(name, at)
			c.db = wordAt(at)
			return c.fault(code)
		})
	})
	for _, pair := range strings.Split(query, "&") {
		if pragma, found := strings.CutPrefix(pair, "_pragma="); found && err == nil {
			_, err = c.exec("PRAGMA "+pragma, nil)
		}
	}
	return c, err
}

type conn struct{ db int32 }

func (c *conn) Close() error { return c.fault(sqlite3_close_v2(c.db)) }

func (c *conn) Begin() (driver.Tx, error) { return c.BeginTx(context.Background(), driver.TxOptions{}) }

func (c *conn) BeginTx(ctx context.Context, _ driver.TxOptions) (driver.Tx, error) {
	_, err := c.ExecContext(ctx, "BEGIN", nil)
	return tx{c}, err
}

func (c *conn) ExecContext(ctx context.Context, query string, args []driver.NamedValue) (driver.Result, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	return c.exec(query, args)
}

func (c *conn) QueryContext(ctx context.Context, query string, args []driver.NamedValue) (driver.Rows, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	return c.query(query, args)
}

func (c *conn) Prepare(query string) (driver.Stmt, error) {
	// What is wrong with it is said now, as a compiled statement would.
	next, _, err := c.prepare(query)
	sqlite3_finalize(next)
	return stmt{c, query}, err
}

// query runs all statements of a text and returns the rows of the last.
func (c *conn) query(text string, args []driver.NamedValue) (*rows, error) {
	result := &rows{c: c}
	for text != "" {
		next, rest, err := c.prepare(text)
		text = rest
		if err != nil {
			return nil, err
		}
		if next == 0 { // nothing but space or a comment
			continue
		}
		if err := result.drain(); err != nil {
			sqlite3_finalize(next)
			return nil, err
		}
		result.stmt = next
		if err := c.bind(next, args); err != nil {
			result.Close()
			return nil, err
		}
		if err := result.step(); err != nil {
			return nil, err
		}
	}
	return result, nil
}

func (c *conn) exec(text string, args []driver.NamedValue) (driver.Result, error) {
	rows, err := c.query(text, args)
	if err != nil {
		return nil, err
	}
	if err := rows.drain(); err != nil {
		return nil, err
	}
	changes := int64(sqlite3_changes(c.db))
	last, err := c.query("SELECT last_insert_rowid()", nil)
	if err != nil {
		return nil, err
	}
	id, _ := last.column(0).(int64)
	return result{id, changes}, last.Close()
}

// prepare compiles the first statement of a text, 0 where there is none, and returns the rest.
func (c *conn) prepare(text string) (stmt int32, rest string, err error) {
	err = withText(text, func(from int32) error {
		return withWord(func(compiled int32) error {
			return withWord(func(tail int32) error {
				code := sqlite3_prepare_v2(c.db, from, int32(len(text)+1), compiled, tail)
				if code == resultOK {
					stmt, rest = wordAt(compiled), text[wordAt(tail)-from:]
				}
				return c.fault(code)
			})
		})
	})
	return stmt, rest, err
}

// bind gives a statement its arguments: those without a name by their place.
func (c *conn) bind(stmt int32, args []driver.NamedValue) error {
	values := map[int32]driver.Value{}
	for _, arg := range args {
		if arg.Name == "" {
			values[int32(arg.Ordinal)] = arg.Value
			continue
		}
		for _, sign := range []string{":", "@", "$"} {
			withText(sign+arg.Name, func(name int32) error {
				values[sqlite3_bind_parameter_index(stmt, name)] = arg.Value
				return nil
			})
		}
	}
	count := parameters(stmt)
	for index := int32(1); index <= count; index++ {
		value, given := values[index]
		if !given {
			return fmt.Errorf("missing argument with index %d", index)
		}
		if err := c.fault(bindValue(stmt, index, value)); err != nil {
			return err
		}
	}
	return nil
}

// parameters counts them: SQLite refuses the first that there is not.
func parameters(stmt int32) (count int32) {
	for sqlite3_bind_int64(stmt, count+1, 0) != resultRange {
		count++
	}
	sqlite3_clear_bindings(stmt)
	return count
}

// bindValue leaves a parameter NULL for nil.
func bindValue(stmt, index int32, value driver.Value) (code int32) {
	switch value := value.(type) {
	case int64:
		return sqlite3_bind_int64(stmt, index, value)
	case float64:
		return sqlite3_bind_double(stmt, index, value)
	case bool:
		if value {
			return sqlite3_bind_int64(stmt, index, 1)
		}
		return sqlite3_bind_int64(stmt, index, 0)
	case []byte:
		withText(string(value), func(at int32) error {
			code = sqlite3_bind_blob(stmt, index, at, int32(len(value)), transient)
			return nil
		})
	case time.Time:
		return bindValue(stmt, index, value.String())
	case string:
		withText(value, func(at int32) error {
			code = sqlite3_bind_text(stmt, index, at, int32(len(value)), transient)
			return nil
		})
	}
	return code
}

// fault returns what SQLite says about a result code, nil where all is well.
func (c *conn) fault(code int32) error {
	switch code {
	case resultOK, resultRow, resultDone:
		return nil
	}
	extended := sqlite3_extended_errcode(c.db)
	name, said := texts[code&0xff], textAt(sqlite3_errmsg(c.db))
	message := fmt.Sprintf("%s: %s (%d)", name, said, extended)
	if name == said {
		message = fmt.Sprintf("%s (%d)", said, extended)
	}
	return &Error{message, int(extended)}
}

type tx struct{ c *conn }

func (t tx) Commit() error {
	_, err := t.c.exec("COMMIT", nil)
	return err
}

func (t tx) Rollback() error {
	_, err := t.c.exec("ROLLBACK", nil)
	return err
}

type result struct{ lastInsertID, rowsAffected int64 }

func (r result) LastInsertId() (int64, error) { return r.lastInsertID, nil }
func (r result) RowsAffected() (int64, error) { return r.rowsAffected, nil }

type stmt struct {
	c     *conn
	query string
}

func (s stmt) Close() error  { return nil }
func (s stmt) NumInput() int { return -1 }

func (s stmt) Exec(args []driver.Value) (driver.Result, error) {
	return s.c.exec(s.query, numbered(args))
}

func (s stmt) Query(args []driver.Value) (driver.Rows, error) {
	return s.c.query(s.query, numbered(args))
}

func (s stmt) ExecContext(ctx context.Context, args []driver.NamedValue) (driver.Result, error) {
	return s.c.ExecContext(ctx, s.query, args)
}

func (s stmt) QueryContext(ctx context.Context, args []driver.NamedValue) (driver.Rows, error) {
	return s.c.QueryContext(ctx, s.query, args)
}

func numbered(args []driver.Value) (named []driver.NamedValue) {
	for i, value := range args {
		named = append(named, driver.NamedValue{Ordinal: i + 1, Value: value})
	}
	return named
}

// rows are those of a statement, which stands at one that has not been read unless it is done.
type rows struct {
	c      *conn
	stmt   int32
	isDone bool
}

func (r *rows) Columns() (names []string) {
	for index := range sqlite3_column_count(r.stmt) {
		names = append(names, textAt(sqlite3_column_name(r.stmt, index)))
	}
	return names
}

func (r *rows) Close() error {
	sqlite3_finalize(r.stmt) // answers with the fault of the last step, which has been told
	r.stmt, r.isDone = 0, true
	return nil
}

func (r *rows) Next(values []driver.Value) error {
	if r.isDone {
		return io.EOF
	}
	for index := range values {
		values[index] = r.column(int32(index))
	}
	return r.step()
}

// step goes on to the next row. A statement that fails is closed.
func (r *rows) step() error {
	code := sqlite3_step(r.stmt)
	r.isDone = code != resultRow
	err := r.c.fault(code)
	if err != nil {
		r.Close()
	}
	return err
}

// drain runs a statement to its end and closes it.
func (r *rows) drain() error {
	for r.stmt != 0 && !r.isDone {
		if err := r.step(); err != nil {
			return err
		}
	}
	return r.Close()
}

func (r *rows) column(index int32) driver.Value {
	switch sqlite3_column_type(r.stmt, index) {
	case typeInteger:
		// Its text has all of the 64 bits.
		number, err := strconv.ParseInt(string(r.bytes(index, sqlite3_column_text)), 10, 64)
		if err != nil {
			panic(errors.Join(errors.New("sqlite: an integer is not one"), err))
		}
		return number
	case typeFloat:
		return sqlite3_column_double(r.stmt, index)
	case typeText:
		return string(r.bytes(index, sqlite3_column_text))
	case typeBlob:
		return r.bytes(index, sqlite3_column_blob)
	}
	return nil
}

func (r *rows) bytes(index int32, column func(stmt, index int32) int32) []byte {
	at := column(r.stmt, index)
	return bytesAt(at, sqlite3_column_bytes(r.stmt, index))
}

// withText calls do with the address of a copy that ends with a zero.
func withText(text string, do func(at int32) error) error {
	at := malloc(int32(len(text) + 1))
	defer free(at)
	ended := append([]byte(text), 0)
	lend(at, unsafe.SliceData(ended), int32(len(ended)))
	return do(at)
}

// withWord calls do with the address of four bytes that it may write to.
func withWord(do func(at int32) error) error {
	at := malloc(4)
	defer free(at)
	return do(at)
}

func wordAt(at int32) (word int32) {
	give((*byte)(unsafe.Pointer(&word)), at, 4)
	return word
}

func textAt(at int32) string { return string(bytesAt(at, strlen(at))) }

func bytesAt(at, size int32) []byte {
	bytes := make([]byte, size)
	give(unsafe.SliceData(bytes), at, size)
	return bytes
}

#include <sqlite3.h>

#include <cstdint>
#include <initializer_list>
#include <iostream>
#include <memory>
#include <stdexcept>

struct CloseDatabase {
  void operator()(sqlite3* db) const { sqlite3_close_v2(db); }
};
struct FinalizeStatement {
  void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Database = std::unique_ptr<sqlite3, CloseDatabase>;
using Statement = std::unique_ptr<sqlite3_stmt, FinalizeStatement>;

void require(sqlite3* db, bool succeeded) {
  if (!succeeded) throw std::runtime_error(sqlite3_errmsg(db));
}

void execute(sqlite3* db, const char* sql) {
  require(db, sqlite3_exec(db, sql, nullptr, nullptr, nullptr) == SQLITE_OK);
}

Statement prepare(sqlite3* db, const char* sql) {
  sqlite3_stmt* statement = nullptr;
  const int status = sqlite3_prepare_v2(db, sql, -1, &statement, nullptr);
  Statement owned(statement);
  require(db, status == SQLITE_OK);
  return owned;
}

/// Returns the number of rows that the statement changed.
int change(sqlite3* db, const char* sql, std::initializer_list<int> values) {
  const Statement statement = prepare(db, sql);
  int index = 0;
  for (const int value : values) {
    require(db, sqlite3_bind_int(statement.get(), ++index, value) == SQLITE_OK);
  }
  require(db, sqlite3_step(statement.get()) == SQLITE_DONE);
  return sqlite3_changes(db);
}

std::int64_t number(sqlite3* db, const char* sql) {
  const Statement query = prepare(db, sql);
  require(db, sqlite3_step(query.get()) == SQLITE_ROW);
  return sqlite3_column_int64(query.get(), 0);
}

// ?1 is SQLite's way of naming a gap, so that a value can be used twice.
const char* const kInsertOrder =
    "INSERT INTO orders (part_id, quantity) VALUES (?1, ?2)";
const char* const kTakeStock =
    "UPDATE parts SET stock = stock - ?2 WHERE id = ?1 AND stock >= ?2";

// region: transaction
/// Begins a transaction, and rolls it back at the end of its scope unless it was
/// committed.
class Transaction {
 public:
  explicit Transaction(sqlite3* db) : db_(db) { execute(db_, "BEGIN IMMEDIATE"); }
  ~Transaction() {
    if (!committed_) sqlite3_exec(db_, "ROLLBACK", nullptr, nullptr, nullptr);
  }
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  void commit() {
    execute(db_, "COMMIT");
    committed_ = true;
  }

 private:
  sqlite3* db_;
  bool committed_ = false;
};

bool sell(sqlite3* db, int part_id, int quantity) {
  Transaction transaction(db);
  change(db, kInsertOrder, {part_id, quantity});
  const bool is_in_stock = change(db, kTakeStock, {part_id, quantity}) == 1;
  if (is_in_stock) transaction.commit();
  return is_in_stock;
}
// endregion

int main() {
  sqlite3* handle = nullptr;
  const int status = sqlite3_open(":memory:", &handle);
  const Database db(handle);
  require(db.get(), status == SQLITE_OK);
  execute(db.get(), R"(
      CREATE TABLE parts (id INTEGER PRIMARY KEY, stock INTEGER NOT NULL);
      CREATE TABLE orders (
        id INTEGER PRIMARY KEY,
        part_id INTEGER NOT NULL REFERENCES parts (id),
        quantity INTEGER NOT NULL
      );
      INSERT INTO parts VALUES (2041, 12);)");

  for (const int quantity : {5, 10}) {
    const char* outcome = sell(db.get(), 2041, quantity) ? "sold" : "refused";
    const auto stock = number(db.get(), "SELECT stock FROM parts WHERE id = 2041");
    const auto orders = number(db.get(), "SELECT count(*) FROM orders");
    std::cout << outcome << ' ' << quantity << ", stock " << stock << ", orders "
              << orders << '\n';
  }
}

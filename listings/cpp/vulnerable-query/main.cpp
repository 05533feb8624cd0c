#include <sqlite3.h>

#include <iostream>
#include <memory>
#include <stdexcept>
#include <string>

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

Statement prepare(sqlite3* db, const std::string& sql) {
  sqlite3_stmt* statement = nullptr;
  const int status = sqlite3_prepare_v2(db, sql.c_str(), -1, &statement, nullptr);
  Statement owned(statement);
  require(db, status == SQLITE_OK);
  return owned;
}

// region: vulnerable-query
void print_orders_of(sqlite3* db, int customer, const std::string& status) {
  const std::string sql = "SELECT id, customer_id FROM orders WHERE customer_id = " +
                          std::to_string(customer) + " AND status = '" + status + "'";
  const Statement query = prepare(db, sql);  // the value is part of the text

  bool is_own = true;
  std::string ids;
  while (sqlite3_step(query.get()) == SQLITE_ROW) {
    if (!ids.empty()) ids += ", ";
    ids += std::to_string(sqlite3_column_int(query.get(), 0));
    is_own = is_own && sqlite3_column_int(query.get(), 1) == customer;
  }
  std::cout << status << ": orders " << ids << '\n';
  if (!is_own) {
    throw std::logic_error("Customer 7 reads only orders of customer 7.");
  }
}
// endregion

int main() {
  sqlite3* handle = nullptr;
  const int opened = sqlite3_open(":memory:", &handle);
  const Database db(handle);
  require(db.get(), opened == SQLITE_OK);
  const char* schema = R"(
      CREATE TABLE orders (
        id INTEGER PRIMARY KEY, customer_id INTEGER, status TEXT, total_cents INTEGER);
      INSERT INTO orders VALUES
        (77, 7, 'paid', 11270), (78, 8, 'paid', 7450), (79, 9, 'shipped', 1290);)";
  require(db.get(),
          sqlite3_exec(db.get(), schema, nullptr, nullptr, nullptr) == SQLITE_OK);
  try {
    for (const char* status : {"paid", "x' OR '1'='1"}) {
      print_orders_of(db.get(), 7, status);
    }
  } catch (const std::logic_error& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
}

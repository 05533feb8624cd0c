#include <sqlite3.h>

#include <cstdint>
#include <iostream>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

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

void bind(const Statement& statement, int index, const std::string& text) {
  const int size = static_cast<int>(text.size());
  const int status =
      sqlite3_bind_text(statement.get(), index, text.data(), size, SQLITE_TRANSIENT);
  require(sqlite3_db_handle(statement.get()), status == SQLITE_OK);
}

void bind(const Statement& statement, int index, std::int64_t number) {
  const int status = sqlite3_bind_int64(statement.get(), index, number);
  require(sqlite3_db_handle(statement.get()), status == SQLITE_OK);
}

bool next_row(const Statement& statement) {
  const int status = sqlite3_step(statement.get());
  require(sqlite3_db_handle(statement.get()),
          status == SQLITE_ROW || status == SQLITE_DONE);
  return status == SQLITE_ROW;
}

std::string text_at(const Statement& statement, int column) {
  const auto* text = sqlite3_column_text(statement.get(), column);
  return reinterpret_cast<const char*>(text);
}

struct PricedPart {
  std::string sku;
  std::int64_t price_cents;
};

// region: query-parameters
// From the start of the name up to it with the last character there is: unlike
// LIKE, a range takes % and _ as they are, and the index on name finds it.
const char* const kFindParts = R"(
    SELECT sku, price_cents
    FROM parts
    WHERE name >= ?1 AND name < ?1 || char(0x10FFFF) AND price_cents <= ?2
    ORDER BY price_cents)";

std::vector<PricedPart> find_parts(sqlite3* db, const std::string& name_start,
                                   std::int64_t highest_cents) {
  const Statement query = prepare(db, kFindParts);
  bind(query, 1, name_start);  // ?1 is SQLite's way of naming a gap
  bind(query, 2, highest_cents);

  std::vector<PricedPart> parts;
  while (next_row(query)) {
    parts.push_back({text_at(query, 0), sqlite3_column_int64(query.get(), 1)});
  }
  return parts;
}
// endregion

int main() {
  sqlite3* handle = nullptr;
  const int status = sqlite3_open(":memory:", &handle);
  const Database db(handle);
  require(db.get(), status == SQLITE_OK);
  const char* schema = R"(
      CREATE TABLE parts (
        id INTEGER PRIMARY KEY, sku TEXT NOT NULL, name TEXT, price_cents INTEGER);
      CREATE INDEX parts_by_name ON parts (name);
      INSERT INTO parts VALUES
        (2041, 'BRK-2041', 'Brake pad set, front', 4990),
        (2042, 'BRK-2042', 'Brake disc, front', 7450),
        (311, 'FLD-0311', 'Brake fluid, 1 l', 1290);)";
  require(db.get(),
          sqlite3_exec(db.get(), schema, nullptr, nullptr, nullptr) == SQLITE_OK);

  for (const auto& part : find_parts(db.get(), "Brake", 5000)) {
    std::cout << part.sku << ' ' << part.price_cents << '\n';
  }
  const auto hostile = find_parts(db.get(), "x' OR '1'='1", 5000);
  std::cout << "hostile: " << hostile.size() << " rows\n";

  const std::string explain = "EXPLAIN QUERY PLAN ";
  const Statement plan = prepare(db.get(), explain + kFindParts);
  if (next_row(plan)) std::cout << "plan: " << text_at(plan, 3) << '\n';
}

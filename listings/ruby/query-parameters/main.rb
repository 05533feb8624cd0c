# frozen_string_literal: true

require "sqlite3"

PARTS = [
  [2041, "BRK-2041", "Brake pad set, front", 4990],
  [2042, "BRK-2042", "Brake disc, front", 7450],
  [311, "FLD-0311", "Brake fluid, 1 l", 1290]
].freeze

# region: query-parameters
# From the start of the name up to it with the last character there is: unlike
# LIKE, a range takes % and _ as they are, and the index on name finds it.
FIND_PARTS = <<~SQL
  SELECT sku, price_cents
  FROM parts
  WHERE name >= :name_start AND name < :name_start || char(0x10FFFF)
    AND price_cents <= :highest_cents
  ORDER BY price_cents
SQL

def find_parts(database, name_start:, highest_cents:)
  database.execute(FIND_PARTS, { name_start:, highest_cents: })
end
# endregion

database = SQLite3::Database.new(":memory:")
database.execute_batch(<<~SQL)
  CREATE TABLE parts (
    id INTEGER PRIMARY KEY,
    sku TEXT NOT NULL,
    name TEXT NOT NULL,
    price_cents INTEGER NOT NULL
  );
  CREATE INDEX parts_by_name ON parts (name);
SQL
PARTS.each { |part| database.execute("INSERT INTO parts VALUES (?, ?, ?, ?)", part) }

cheap_brakes = find_parts(database, name_start: "Brake", highest_cents: 5000)
cheap_brakes.each do |sku, price_cents|
  puts "#{sku} #{price_cents}"
end
hostile = find_parts(database, name_start: "x' OR '1'='1", highest_cents: 5000)
puts "hostile: #{hostile.size} rows"
*, step = database.execute("EXPLAIN QUERY PLAN #{FIND_PARTS}").first
puts "plan: #{step}"

# frozen_string_literal: true

require "sqlite3"

# region: transaction
class OutOfStock < StandardError; end

def sell(database, part_id:, quantity:)
  order = { part_id:, quantity: }
  database.transaction do # commits at the end, rolls back when an exception leaves it
    database.execute(<<~SQL, order)
      INSERT INTO orders (part_id, quantity) VALUES (:part_id, :quantity)
    SQL
    database.execute(<<~SQL, order)
      UPDATE parts SET stock = stock - :quantity
      WHERE id = :part_id AND stock >= :quantity
    SQL
    raise OutOfStock, "part #{part_id}" if database.changes.zero?
  end
end
# endregion

database = SQLite3::Database.new(":memory:")
database.execute_batch(<<~SQL)
  CREATE TABLE parts (id INTEGER PRIMARY KEY, stock INTEGER NOT NULL);
  CREATE TABLE orders (
    id INTEGER PRIMARY KEY,
    part_id INTEGER NOT NULL REFERENCES parts (id),
    quantity INTEGER NOT NULL
  );
  INSERT INTO parts VALUES (2041, 12);
SQL

[5, 10].each do |quantity|
  outcome =
    begin
      sell(database, part_id: 2041, quantity:)
      "sold"
    rescue OutOfStock
      "refused"
    end
  stock = database.get_first_value("SELECT stock FROM parts WHERE id = 2041")
  orders = database.get_first_value("SELECT count(*) FROM orders")
  puts "#{outcome} #{quantity}, stock #{stock}, orders #{orders}"
end

# frozen_string_literal: true

require "sqlite3"

DATABASE = SQLite3::Database.new(":memory:")
DATABASE.execute_batch(<<~SQL)
  CREATE TABLE orders (
    id INTEGER PRIMARY KEY,
    customer_id INTEGER NOT NULL,
    status TEXT NOT NULL,
    total_cents INTEGER NOT NULL
  );
  INSERT INTO orders VALUES
    (77, 7, 'paid', 11270), (78, 8, 'paid', 7450), (79, 9, 'shipped', 1290);
SQL

# region: vulnerable-query
def orders_of(customer_id, status)
  DATABASE.execute(<<~SQL) # the value becomes part of the text
    SELECT id, customer_id FROM orders
    WHERE customer_id = #{customer_id} AND status = '#{status}'
  SQL
end

["paid", "x' OR '1'='1"].each do |status|
  ids, owners = orders_of(7, status).transpose
  puts "#{status}: orders #{ids.join(', ')}"
  raise "Customer 7 reads only orders of customer 7." unless owners.uniq == [7]
end
# endregion

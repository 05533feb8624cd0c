-- on: year
-- mask: actual time=[\d.]+
-- mask: Time: [\d.]+ ms
CREATE INDEX orders_customer_id_idx ON orders (customer_id);

EXPLAIN ANALYZE SELECT id, status, total_cents FROM orders WHERE customer_id = 7;

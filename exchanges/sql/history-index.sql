-- on: year
-- mask: actual time=[\d.]+
-- mask: Time: [\d.]+ ms
CREATE INDEX orders_by_customer ON orders (customer_id, placed_at DESC);

EXPLAIN ANALYZE SELECT id, status, total_cents, placed_at FROM orders
WHERE customer_id = 7 ORDER BY placed_at DESC LIMIT 5;

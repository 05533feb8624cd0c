-- on: year
-- mask: actual time=[\d.]+
-- mask: Time: [\d.]+ ms
EXPLAIN ANALYZE SELECT id, status, total_cents, placed_at FROM orders
WHERE customer_id = 7 ORDER BY placed_at DESC LIMIT 5;

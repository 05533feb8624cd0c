-- on: year
-- mask: actual time=[\d.]+
-- mask: Time: [\d.]+ ms
EXPLAIN ANALYZE SELECT id, status, total_cents FROM orders WHERE customer_id = 7;

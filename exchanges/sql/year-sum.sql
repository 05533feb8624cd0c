-- on: year
-- mask: actual time=[\d.]+
-- mask: Time: [\d.]+ ms
EXPLAIN ANALYZE SELECT sum(total_cents) FROM orders WHERE placed_at >= '2026-01-01';

-- on: year
-- mask: actual time=[\d.]+
-- mask: Time: [\d.]+ ms
EXPLAIN ANALYZE SELECT o.id, i.part_id
FROM orders o JOIN order_items i ON i.order_id = o.id
WHERE o.id = 77;

EXPLAIN ANALYZE SELECT o.id, i.part_id
FROM orders o JOIN order_items i ON i.order_id = o.id
WHERE o.status = 'pending';

EXPLAIN ANALYZE SELECT o.id, i.part_id
FROM orders o JOIN order_items i ON i.order_id = o.id
ORDER BY o.id;

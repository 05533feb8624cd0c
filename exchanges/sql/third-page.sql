-- rows: 3
SELECT id, status, total_cents, placed_at
FROM orders
ORDER BY placed_at DESC, id DESC
LIMIT 20 OFFSET 40;

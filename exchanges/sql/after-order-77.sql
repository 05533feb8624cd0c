-- rows: 3
SELECT id, status, total_cents, placed_at
FROM orders
WHERE (placed_at, id) < ('2026-11-20 09:30:00+00', 77)
ORDER BY placed_at DESC, id DESC
LIMIT 20;

-- Orders 77 and 78, and a password for customer 7: three spare wheels.
INSERT INTO orders (id, customer_id, status, total_cents, placed_at) OVERRIDING SYSTEM VALUE VALUES
  (77, 7, 'pending', 11270, '2026-11-20 09:30:00+00'),
  (78, 8, 'paid', 14900, '2026-11-20 09:41:00+00');
INSERT INTO order_items (order_id, part_id, quantity, unit_price_cents) VALUES
  (77, 2041, 2, 4990), (77, 311, 1, 1290), (78, 2042, 2, 7450);
SELECT setval('orders_id_seq', 78);
UPDATE customers SET password_hash = 'scrypt$c3BhcmV3aGVlbC1zZXZlbg$sFrew68_YPzbcRmK9F6SmmOZdAtZ0F9zuwAyTF18QX0'
WHERE id = 7;
INSERT INTO jobs (kind, payload, run_at) VALUES
  ('confirm_order', '{"order_id": 77}', '2026-11-20 09:30:01+00'),
  ('confirm_order', '{"order_id": 78}', '2026-11-20 09:41:01+00');

-- The ledger: one delivery, what was sold, what came back from cancelled orders, what was miscounted.
INSERT INTO stock_movements (part_id, order_id, reason, change, moved_at)
SELECT part_id, order_id, reason, change, moved_at
FROM (
  SELECT id AS part_id, NULL::bigint AS order_id, 'delivery' AS reason,
    stock + sold + CASE id % 97 WHEN 0 THEN 1 ELSE 0 END AS change,
    timestamptz '2026-11-17 07:45:00+00' AS moved_at
  FROM parts, LATERAL (
    SELECT coalesce(sum(quantity) FILTER (WHERE status <> 'cancelled'), 0) AS sold
    FROM order_items JOIN orders ON orders.id = order_id WHERE part_id = parts.id
  ) AS sales
  UNION ALL
  SELECT id, NULL, 'correction', -1, '2026-11-19 17:00:00+00' FROM parts WHERE id % 97 = 0
  UNION ALL
  SELECT part_id, order_id, 'sale', -quantity, placed_at
  FROM order_items JOIN orders ON orders.id = order_id
  UNION ALL
  SELECT part_id, order_id, 'return', quantity, placed_at + interval '2 hours'
  FROM order_items JOIN orders ON orders.id = order_id WHERE status = 'cancelled'
) AS movements
WHERE change <> 0
ORDER BY moved_at, order_id, part_id;

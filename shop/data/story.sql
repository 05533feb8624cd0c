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

-- given: DELETE FROM stock_movements WHERE order_id >= 77; DELETE FROM order_items WHERE order_id >= 77; DELETE FROM orders WHERE id >= 77; SELECT setval('orders_id_seq', 76)
BEGIN;
INSERT INTO orders (customer_id, total_cents) VALUES (7, 11270) RETURNING id;
INSERT INTO order_items (order_id, part_id, quantity, unit_price_cents)
  VALUES (77, 2041, 2, 4990), (77, 311, 1, 1290);
UPDATE parts SET stock = stock - 1 WHERE id = 311 AND stock >= 1;
UPDATE parts SET stock = stock - 2 WHERE id = 2041 AND stock >= 2;
COMMIT;

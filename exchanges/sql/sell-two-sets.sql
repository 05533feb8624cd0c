-- given: DELETE FROM order_items WHERE order_id = 77 AND part_id = 2041
BEGIN;
UPDATE parts SET stock = stock - 2 WHERE id = 2041 AND stock >= 2;
INSERT INTO order_items (order_id, part_id, quantity, unit_price_cents)
VALUES (77, 2041, 2, 4990);
COMMIT;

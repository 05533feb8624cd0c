-- on: year
CREATE TABLE sales AS
SELECT placed_at::date AS day, part_id, customer_id, quantity,
  quantity * unit_price_cents AS cents
FROM orders JOIN order_items ON order_id = orders.id
WHERE status <> 'cancelled';

SELECT category, sum(quantity) AS pieces, sum(cents) / 100 AS euros
FROM sales JOIN parts ON parts.id = part_id
WHERE day BETWEEN '2026-10-01' AND '2026-10-31'
GROUP BY category ORDER BY euros DESC;

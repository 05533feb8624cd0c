-- on: year
-- rows: 2
SELECT c.id, c.email, sum(i.quantity) AS pieces
FROM customers AS c
JOIN orders AS o ON o.customer_id = c.id
JOIN order_items AS i ON i.order_id = o.id
JOIN parts AS p ON p.id = i.part_id
WHERE p.category = 'brakes' AND o.status IN ('paid', 'shipped')
  AND o.placed_at >= date '2026-11-20' - interval '30 days'
GROUP BY c.id, c.email ORDER BY pieces DESC, c.id LIMIT 10;

-- on: year
-- rows: 3
SELECT p.sku, p.name, sum(i.quantity * i.unit_price_cents) AS cents
FROM order_items AS i
JOIN orders AS o ON o.id = i.order_id
JOIN parts AS p ON p.id = i.part_id
WHERE o.status IN ('paid', 'shipped')
  AND o.placed_at >= '2026-10-01' AND o.placed_at < '2026-11-01'
GROUP BY p.id
ORDER BY cents DESC LIMIT 5;

-- on: year
-- rows: 2
SELECT o.id, p.sku, p.name, i.quantity
FROM orders o
JOIN order_items i ON i.order_id = o.id
JOIN parts p ON p.id = i.part_id
WHERE o.placed_at >= '2026-11-20'
ORDER BY o.id;

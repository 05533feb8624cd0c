-- on: year
SELECT p.category, sum(i.quantity) AS sold
FROM order_items AS i
JOIN orders AS o ON o.id = i.order_id
JOIN parts AS p ON p.id = i.part_id
WHERE o.status IN ('paid', 'shipped') AND o.placed_at >= '2026-11-01'
GROUP BY p.category
ORDER BY sold DESC LIMIT 3;

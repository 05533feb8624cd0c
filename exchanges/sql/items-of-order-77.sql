SELECT p.name, i.quantity, i.unit_price_cents
FROM order_items AS i
JOIN parts AS p ON p.id = i.part_id
WHERE i.order_id = 77;

SELECT id, sku, name, stock
FROM parts
WHERE id IN (2041, 2042, 2057);

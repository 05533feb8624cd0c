-- on: year
EXPLAIN (COSTS OFF) SELECT p.sku, p.name, p.price_cents, p.stock,
       (SELECT sum(quantity) FROM order_items
         WHERE part_id = p.id) AS sold
  FROM parts AS p
 WHERE p.id = 2041;

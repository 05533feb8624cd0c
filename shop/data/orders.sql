-- Draws orders with two items each, the same ones every time; every fourth first item is a brake
-- part. Expects the temporary table drawn (id, customer_id, status, placed_at). The function draw
-- stays for the files that follow.
CREATE FUNCTION pg_temp.draw(seed bigint, salt bigint, size bigint) RETURNS bigint
  LANGUAGE sql IMMUTABLE AS 'SELECT (hashint8extended(seed, salt) & 2147483647) % size';

CREATE TEMPORARY TABLE lines AS
SELECT id AS order_id, part, 1 + pg_temp.draw(id, place + 10, 3) AS quantity
FROM drawn,
  LATERAL (SELECT CASE WHEN pg_temp.draw(id, 3, 4) = 0 THEN 1940 + pg_temp.draw(id, 4, 60)
    ELSE pg_temp.draw(id, 1, 2000) END AS first, pg_temp.draw(id, 2, 1999) AS step) AS picked,
  LATERAL (VALUES (1, 101 + first), (2, 101 + (first + 1 + step) % 2000)) AS line (place, part);

INSERT INTO orders (id, customer_id, status, total_cents, placed_at) OVERRIDING SYSTEM VALUE
SELECT drawn.id, customer_id, status, sum(quantity * price_cents), placed_at
FROM drawn
JOIN lines ON order_id = drawn.id
JOIN parts ON parts.id = part
GROUP BY drawn.id, customer_id, status, placed_at
ORDER BY drawn.id;

INSERT INTO order_items (order_id, part_id, quantity, unit_price_cents)
SELECT order_id, part, quantity, price_cents
FROM lines JOIN parts ON parts.id = part
ORDER BY order_id, part;

SELECT setval('orders_id_seq', max(id)) FROM orders;
DROP TABLE drawn, lines;

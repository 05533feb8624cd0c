/** A few rows of the shop, with its names and rules, and who is on duty. */
export const GIVEN = `
CREATE TABLE parts (LIKE public.parts INCLUDING ALL);
INSERT INTO parts OVERRIDING SYSTEM VALUE
SELECT * FROM public.parts WHERE id IN (311, 2041, 2042) ORDER BY id;

CREATE TABLE orders (LIKE public.orders INCLUDING ALL);
INSERT INTO orders OVERRIDING SYSTEM VALUE
SELECT * FROM public.orders WHERE id >= 77 ORDER BY id;
SELECT setval(pg_get_serial_sequence('orders', 'id'), 78);

CREATE TABLE order_items (LIKE public.order_items INCLUDING ALL);
INSERT INTO order_items
SELECT * FROM public.order_items WHERE order_id >= 77 ORDER BY order_id, part_id;
-- After the rows: a check of each would lock its part, and leave a mark in xmax.
ALTER TABLE order_items ADD FOREIGN KEY (order_id) REFERENCES orders,
  ADD FOREIGN KEY (part_id) REFERENCES parts;

CREATE TABLE jobs (LIKE public.jobs INCLUDING ALL);
INSERT INTO jobs OVERRIDING SYSTEM VALUE
SELECT id, 'confirm_order', jsonb_build_object('order_id', id + 76), 'waiting',
  timestamptz '2026-11-20 09:30:00+00' + id * interval '1 second'
FROM generate_series(1, 3) AS id;

CREATE TABLE duty (name text PRIMARY KEY, on_duty boolean NOT NULL);
INSERT INTO duty VALUES ('Ana', true), ('Björn', true);
`;

/** What the orders of the shop are as documents, from its tables. */
export const AS_DOCUMENTS = `
SELECT orders.id, jsonb_build_object(
  'customer', jsonb_build_object('id', customers.id, 'name', customers.name, 'email', email),
  'status', status, 'placed_at', placed_at, 'total_cents', total_cents, 'items', items) AS doc
FROM orders
JOIN customers ON customers.id = customer_id
JOIN (
  SELECT order_id, jsonb_agg(jsonb_build_object('sku', sku, 'name', name, 'category', category,
    'quantity', quantity, 'price_cents', unit_price_cents) ORDER BY part_id) AS items
  FROM order_items JOIN parts ON parts.id = part_id
  GROUP BY order_id
) AS lines ON order_id = orders.id`;

/**
 * The shop with 26 days like that of the story: 2,028 orders in tables, and the same as documents.
 * @param source schema with the tables of the story
 */
export const shopFrom = (source: string): string => `
CREATE TABLE customers (id bigint PRIMARY KEY, name text NOT NULL, email text NOT NULL);
INSERT INTO customers
SELECT id, name, email FROM ${source}.customers JOIN ${source}.profiles ON customer_id = id ORDER BY id;

CREATE TABLE parts (LIKE ${source}.parts INCLUDING ALL);
INSERT INTO parts OVERRIDING SYSTEM VALUE SELECT * FROM ${source}.parts ORDER BY id;

CREATE TABLE orders (
  id bigint NOT NULL,
  customer_id bigint NOT NULL,
  status text NOT NULL DEFAULT 'pending',
  total_cents integer NOT NULL,
  placed_at timestamptz NOT NULL DEFAULT now()
);
INSERT INTO orders
SELECT day * 1000 + id, customer_id, status, total_cents, placed_at - day * interval '1 day'
FROM ${source}.orders, generate_series(0, 25) AS day
ORDER BY 1;
ALTER TABLE orders ADD PRIMARY KEY (id), ADD FOREIGN KEY (customer_id) REFERENCES customers;

CREATE TABLE order_items (
  order_id bigint NOT NULL,
  part_id bigint NOT NULL,
  quantity integer NOT NULL,
  unit_price_cents integer NOT NULL
);
INSERT INTO order_items
SELECT day * 1000 + order_id, part_id, quantity, unit_price_cents
FROM ${source}.order_items, generate_series(0, 25) AS day
ORDER BY 1, 2;
ALTER TABLE order_items ADD PRIMARY KEY (order_id, part_id),
  ADD FOREIGN KEY (order_id) REFERENCES orders, ADD FOREIGN KEY (part_id) REFERENCES parts;

ANALYZE customers, parts, orders, order_items;

CREATE TABLE order_documents (id bigint NOT NULL, doc jsonb NOT NULL);
INSERT INTO order_documents ${AS_DOCUMENTS} ORDER BY orders.id;
ALTER TABLE order_documents ADD PRIMARY KEY (id);
ANALYZE order_documents;
`;

/**
 * The old shop’s own tables, which every run makes anew, and the two roles that defend them. The
 * hashes of staff and of customer 8 are of passwords that nobody has.
 */
export const TABLES = `CREATE TABLE accounts (
  id integer PRIMARY KEY,
  email text NOT NULL,
  password_hash text NOT NULL
);
CREATE TABLE parts (
  sku text PRIMARY KEY,
  name text NOT NULL,
  price_cents integer NOT NULL,
  stock integer NOT NULL
);
CREATE TABLE orders (
  id integer PRIMARY KEY,
  account_id integer NOT NULL,
  status text NOT NULL,
  total_cents integer NOT NULL
);
CREATE TABLE reviews (sku text NOT NULL, stars integer NOT NULL, body text NOT NULL);
CREATE TABLE sessions (id text PRIMARY KEY, account_id integer NOT NULL, door text NOT NULL);
CREATE TABLE stockroom (pin integer NOT NULL, tries integer NOT NULL, is_open boolean NOT NULL);
CREATE TABLE documents (id integer PRIMARY KEY, body jsonb NOT NULL);
INSERT INTO accounts VALUES
  (1, 'staff@sparewheel.example', '6d1f0c2b9ae84d57b3305ef2c8a91d64'),
  (7, 'customer-7@mail.example', md5('three spare wheels')),
  (8, 'customer-8@mail.example', 'e07b5a94d2c6418f9b12a7d35f60c8ee');
INSERT INTO parts VALUES
  ('BRK-2041', 'Brake pad set, front', 4990, 12),
  ('BRK-2042', 'Brake disc, front', 7450, 4),
  ('ENG-0311', 'Oil filter', 1290, 38),
  ('WIP-0117', 'Wiper blade', 1590, 0);
INSERT INTO orders VALUES
  (77, 7, 'pending', 11270), (78, 8, 'paid', 14900), (79, 1, 'shipped', 2580);
INSERT INTO reviews VALUES ('BRK-2041', 5, 'Stops at once'), ('ENG-0311', 4, 'Fits');
INSERT INTO stockroom VALUES (46, 0, false);
INSERT INTO documents VALUES
  (1, '{"account": 1, "email": "staff@sparewheel.example", "code": "583016"}'),
  (2, '{"account": 7, "email": "customer-7@mail.example", "code": "204771"}'),
  (3, '{"account": 8, "email": "customer-8@mail.example", "code": "961340"}');`;

/** A role that may do what the search needs, and little more. */
export const READER = `CREATE ROLE shop_reader;
GRANT USAGE ON SCHEMA lab TO shop_reader;
GRANT SELECT ON parts TO shop_reader;
GRANT SELECT (id, email) ON accounts TO shop_reader;`;

/** A role that sees the rows of one account, whatever the query says. */
export const POLICIES = `CREATE ROLE shop_customer;
GRANT USAGE ON SCHEMA lab TO shop_customer;
GRANT SELECT ON orders TO shop_customer;
ALTER TABLE orders ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_orders ON orders FOR SELECT TO shop_customer
  USING (account_id = current_setting('shop.account')::integer);`;

export const GIVEN = `DROP ROLE IF EXISTS shop_reader, shop_customer;
${TABLES}
${READER}
${POLICIES}`;

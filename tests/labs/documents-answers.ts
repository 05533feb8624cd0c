/** Other right answers to the steps of the documents lab, by step. */
export const RIGHT: Readonly<Record<string, readonly string[]>> = {
  'two-shapes': [
    `SELECT doc #>> '{customer,name}' AS name, count(*) AS lines
FROM order_documents, jsonb_array_elements(doc -> 'items')
WHERE id = 77 GROUP BY doc`,
  ],
  rename: [
    `BEGIN;
UPDATE customers SET name = 'Ana García López' WHERE id = 11;
UPDATE order_documents
SET doc = doc || jsonb_build_object('customer', doc -> 'customer' || '{"name": "Ana García López"}')
WHERE doc @> '{"customer": {"id": 11}}';
COMMIT;`,
  ],
  'add-field': [
    `ALTER TABLE orders ADD gift bool DEFAULT false NOT NULL;
UPDATE order_documents SET doc = jsonb_set(doc, '{gift}', 'false');`,
  ],
  report: [
    `SELECT category, sum(quantity) AS sold
FROM order_documents,
  jsonb_to_recordset(doc -> 'items') AS item (category text, quantity int)
WHERE doc @> '{"status": "shipped"}' GROUP BY category`,
    `SELECT jsonb_path_query(item, '$.category') #>> '{}' AS category, sum((item -> 'quantity')::int) AS sold
FROM order_documents CROSS JOIN jsonb_path_query(doc, '$.items[*]') AS item
WHERE doc -> 'status' = '"shipped"' GROUP BY 1`,
  ],
  path: [
    `SELECT count(*) AS orders FROM order_documents
WHERE jsonb_path_exists(doc, '$.items ? (@.quantity > 2 && @.price_cents > 9000)')`,
    `SELECT count(DISTINCT id) AS orders FROM order_documents, jsonb_array_elements(doc -> 'items') AS item
WHERE (item ->> 'quantity')::int >= 3 AND (item ->> 'price_cents')::int > 9000`,
  ],
  orphan: [
    `INSERT INTO orders (id, customer_id, total_cents) VALUES (90001, 99, 4990);
INSERT INTO order_documents VALUES (90001, '{"customer": {"id": 99}}');
SELECT id FROM order_documents
WHERE NOT EXISTS (SELECT FROM customers WHERE to_jsonb(customers.id) = doc #> '{customer,id}');`,
  ],
  guard: [
    `ALTER TABLE order_documents ADD CONSTRAINT lines CHECK (
  NOT doc @? '$.items[*] ? (!(@.quantity.type() == "number" && @.quantity > 0))');`,
  ],
  index: [
    `SELECT count(*) FROM order_documents WHERE doc @> '{"items": [{"sku": "BRK-2041"}]}';
CREATE INDEX found ON order_documents USING gin (doc);
SELECT count(*) FROM order_documents WHERE doc @> '{"items": [{"sku": "BRK-2041"}]}';`,
    `SELECT count(*) FROM order_documents WHERE doc -> 'items' @> '[{"sku": "BRK-2041"}]';
CREATE INDEX ON order_documents USING gin ((doc -> 'items') jsonb_path_ops);
SELECT count(*) FROM order_documents WHERE doc -> 'items' @> '[{"sku": "BRK-2041"}]';`,
  ],
};

const NAME = "UPDATE customers SET name = 'Ana García López' WHERE id = 11;";
const COLUMN = 'ALTER TABLE orders ADD COLUMN gift boolean NOT NULL DEFAULT false;';
const ORPHAN = `INSERT INTO orders (id, customer_id, total_cents) VALUES (90001, 99, 4990);
INSERT INTO order_documents VALUES (90001, '{"customer": {"id": 99}}');`;
const ASK = `SELECT count(*) FROM order_documents WHERE doc @> '{"items": [{"sku": "BRK-2041"}]}';`;
const check = (rule: string) => `ALTER TABLE order_documents ADD CHECK (${rule});`;

/** Wrong answers, each with what has to be said of it, by step. */
export const WRONG: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'two-shapes': [
    ['wrong on other data', "SELECT 'Jürgen Müller' AS name, 2 AS lines"],
    [
      'wrong on other data',
      `SELECT 'Jürgen Müller' AS name, 2 AS lines FROM order_documents WHERE id = 77`,
    ],
    [
      'has 1 column',
      `SELECT doc -> 'customer' ->> 'name' AS name FROM order_documents WHERE id = 77`,
    ],
    [
      'in the column `lines`',
      `SELECT doc -> 'customer' ->> 'name' AS name, 2 AS lines FROM order_documents WHERE id = 77`,
    ],
    [
      'in the column `name`',
      `SELECT doc ->> 'customer' AS name, jsonb_array_length(doc -> 'items') AS lines FROM order_documents WHERE id = 77`,
    ],
    [
      'too many',
      `SELECT doc -> 'customer' ->> 'name' AS name, jsonb_array_length(doc -> 'items') AS lines FROM order_documents`,
    ],
  ],
  rename: [
    [
      'documents say something else',
      `${NAME}
UPDATE order_documents SET doc = jsonb_set(doc, '{customer,name}', '"Ana García López"')
WHERE doc -> 'customer' ->> 'name' = 'Ana García';`,
    ],
    [
      'documents say something else',
      `${NAME}
UPDATE order_documents SET doc = jsonb_set(doc, '{name}', '"Ana García López"')
WHERE doc -> 'customer' ->> 'id' = '11';`,
    ],
    [
      'documents say something else',
      `${NAME}
UPDATE order_documents SET doc = jsonb_set(doc, '{customer}', '{"name": "Ana García López"}')
WHERE doc -> 'customer' ->> 'id' = '11';`,
    ],
    [
      'customers 1 and 11 are now',
      `UPDATE customers SET name = 'Ana García López' WHERE name = 'Ana García';`,
    ],
    [
      'customers 1 and 11 are now',
      `UPDATE order_documents SET doc = jsonb_set(doc, '{customer,name}', '"Ana García López"')
WHERE doc -> 'customer' ->> 'id' = '11';`,
    ],
    [
      'documents say something else',
      `${NAME}
UPDATE order_documents SET doc = jsonb_set(doc, '{customer,name}', '"Ana García López"')
WHERE id < 1000 AND doc -> 'customer' ->> 'id' = '11';`,
    ],
  ],
  'add-field': [
    ['has to be boolean', 'ALTER TABLE orders ADD COLUMN gift boolean NOT NULL;'],
    ['has to be boolean', 'ALTER TABLE orders ADD COLUMN gift boolean DEFAULT false;'],
    ['have no gift', COLUMN],
    ['have no gift', `${COLUMN} UPDATE order_documents SET doc = doc || '{"gift": "false"}';`],
    [
      'have no gift',
      `${COLUMN} UPDATE order_documents SET doc = doc || '{"gift": false}' WHERE id < 25000;`,
    ],
    ['Something else', `${COLUMN} UPDATE order_documents SET doc = '{"gift": false}';`],
  ],
  report: [
    [
      'in the column `sold`',
      `SELECT category, sum(quantity) AS sold FROM orders
JOIN order_items ON order_id = orders.id JOIN parts ON parts.id = part_id GROUP BY category`,
    ],
    [
      'in the column `sold`',
      `SELECT item ->> 'category' AS category, count(*) AS sold
FROM order_documents, jsonb_array_elements(doc -> 'items') AS item
WHERE doc ->> 'status' = 'shipped' GROUP BY 1`,
    ],
    [
      'in the column `sold`',
      `SELECT item ->> 'category' AS category, sum((item ->> 'quantity')::int) AS sold
FROM order_documents, jsonb_array_elements(doc -> 'items') AS item GROUP BY 1`,
    ],
    [
      'rows are missing',
      `SELECT doc -> 'items' -> 0 ->> 'category' AS category,
  sum((doc -> 'items' -> 0 ->> 'quantity')::int) AS sold
FROM order_documents WHERE doc ->> 'status' = 'shipped' GROUP BY 1`,
    ],
    [
      'wrong on other data',
      `SELECT * FROM (VALUES ('brakes', 650), ('engine', 832), ('electrics', 1456),
  ('fluids', 806), ('body', 1144)) AS t (category, sold)`,
    ],
    [
      '5 rows are missing',
      `SELECT item -> 'category' AS category, sum((item ->> 'quantity')::int) AS sold
FROM order_documents, jsonb_array_elements(doc -> 'items') AS item
WHERE doc ->> 'status' = 'Shipped' GROUP BY 1`,
    ],
  ],
  path: [
    ['wrong on other data', 'SELECT 182 AS orders FROM order_documents LIMIT 1'],
    [
      'does not belong',
      `SELECT count(*) AS orders FROM order_documents WHERE doc @? '$.items[*] ? (@.quantity >= 3)'`,
    ],
    [
      'does not belong',
      `SELECT count(*) AS orders FROM order_documents
WHERE doc @? '$.items[*] ? (@.quantity >= 3 || @.price_cents > 9000)'`,
    ],
    [
      'does not belong',
      `SELECT count(*) AS orders FROM order_documents
WHERE doc @? '$.items[*] ? (@.quantity > 3 && @.price_cents > 9000)'`,
    ],
    [
      'does not belong',
      `SELECT count(*) AS orders FROM order_documents
WHERE doc @? '$.items[0] ? (@.quantity >= 3 && @.price_cents > 9000)'`,
    ],
    [
      'does not belong',
      `SELECT count(*) AS orders FROM order_documents
WHERE doc @@ '$.items[*].quantity >= 3 && $.items[*].price_cents > 9000'`,
    ],
  ],
  orphan: [
    [
      '23503',
      `INSERT INTO order_documents VALUES (90001, '{"customer": {"id": 99}}'); SELECT 90001;`,
    ],
    ['With a second orphan', `${ORPHAN} SELECT 90001;`],
    ['With a second orphan', `${ORPHAN} SELECT id FROM order_documents WHERE id = 90001;`],
    [
      'With a second orphan',
      `${ORPHAN} SELECT id FROM order_documents WHERE doc @> '{"customer": {"id": 99}}';`,
    ],
    [
      'gives no id',
      `${ORPHAN} SELECT order_documents.id FROM order_documents
JOIN customers ON customers.id = (doc -> 'customer' ->> 'id')::bigint WHERE customers.id IS NULL;`,
    ],
    [
      'With a second orphan',
      `${ORPHAN} SELECT id FROM order_documents WHERE NOT EXISTS (
  SELECT FROM orders WHERE orders.id = order_documents.id);`,
    ],
  ],
  guard: [
    ['without a quantity', check(`jsonb_typeof(doc -> 'items') = 'array'`)],
    ['without a quantity', check(`(doc -> 'items' -> 1 ->> 'quantity')::numeric > 0`)],
    ['without a quantity', check(`NOT doc @? '$.items[*] ? (@.quantity <= 0)'`)],
    [
      'a quantity of 0',
      check(`NOT doc @? '$.items[*] ? (!exists(@.quantity ? (@.type() == "number")))'`),
    ],
    [
      'an order without lines',
      check(
        `doc @? '$.items[*] ? (@.quantity > 0)' AND NOT doc @? '$.items[*] ? (!exists(@.quantity ? (@ > 0)))'`,
      ),
    ],
    [
      'a line of 2',
      check("NOT doc @? '$.items[*] ? (!exists(@.quantity ? (@ == 1)))'")
        .replace('ADD CHECK', 'ADD CONSTRAINT one CHECK')
        .replace(';', ' NOT VALID;'),
    ],
    [
      'without a quantity',
      check(`doc @? '$.items[*] ? (@.quantity > 0)'`).replace(';', ' NOT ENFORCED;'),
    ],
  ],
  index: [
    ['Ask twice', `CREATE INDEX ON order_documents USING gin (doc); ${ASK}`],
    ['does not go through', `${ASK} CREATE INDEX ON order_documents (doc); ${ASK}`],
    ['does not go through', `${ASK} CREATE INDEX ON order_documents ((doc -> 'items')); ${ASK}`],
    ['before there is an index', `CREATE INDEX ON order_documents USING gin (doc); ${ASK} ${ASK}`],
    [
      'does not go through',
      `${ASK} CREATE INDEX ON order_documents USING gin ((doc -> 'items')); ${ASK}`,
    ],
    ['Ask twice', 'SELECT 26; SELECT 26;'],
  ],
};

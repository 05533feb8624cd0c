import type { AnswersById } from '../../exercise.ts';

export const JOINS_ANSWERS: AnswersById = {
  'order-and-name': {
    right: [
      'SELECT id, total_cents, name FROM orders JOIN profiles USING (customer_id) WHERE total_cents > 40000',
      'SELECT o.id, o.total_cents, (SELECT name FROM profiles AS p WHERE p.customer_id = o.customer_id) AS name FROM orders AS o WHERE o.total_cents > 40000',
      'SELECT id, total_cents, name FROM orders, profiles WHERE orders.customer_id = profiles.customer_id AND total_cents > 40000',
    ],
    wrong: [
      [
        'rows-extra',
        'SELECT orders.id, orders.total_cents, profiles.name FROM orders, profiles WHERE orders.total_cents > 40000',
      ],
      [
        'rows-missing',
        'SELECT orders.id, orders.total_cents, profiles.name FROM orders JOIN profiles ON profiles.customer_id = orders.id WHERE orders.total_cents > 40000',
      ],
      [
        'elsewhere rows-extra',
        'SELECT orders.id, orders.total_cents, profiles.name FROM orders JOIN profiles USING (customer_id) WHERE orders.total_cents >= 40000',
      ],
      [
        'values',
        'SELECT orders.id, orders.total_cents, customers.email FROM orders JOIN customers ON customers.id = customer_id WHERE orders.total_cents > 40000',
      ],
      [
        'type',
        'SELECT orders.id, orders.total_cents, orders.customer_id AS name FROM orders WHERE orders.total_cents > 40000',
      ],
      [
        'rows-extra',
        'SELECT orders.id, orders.total_cents, profiles.name FROM orders JOIN profiles USING (customer_id) WHERE orders.total_cents > 400',
      ],
      [
        'rows-extra',
        'SELECT id, orders.total_cents, profiles.name FROM profiles LEFT JOIN orders USING (customer_id) WHERE orders.total_cents > 40000 OR orders.id IS NULL',
      ],
    ],
  },
  'packing-list': {
    right: [
      'SELECT sku, name, quantity FROM parts, order_items WHERE id = part_id AND order_id = 77',
    ],
    wrong: [
      [
        'rows-extra',
        'SELECT p.sku, p.name, i.quantity FROM order_items AS i JOIN parts AS p ON p.id = i.part_id',
      ],
      [
        'rows-differ',
        'SELECT p.sku, p.name, i.quantity FROM order_items AS i CROSS JOIN parts AS p WHERE i.order_id = 77 AND p.stock > 58',
      ],
      [
        'values',
        'SELECT p.sku, p.name, p.stock FROM order_items AS i JOIN parts AS p ON p.id = i.part_id WHERE i.order_id = 77',
      ],
      [
        'columns',
        'SELECT p.name, i.quantity FROM order_items AS i JOIN parts AS p ON p.id = i.part_id WHERE i.order_id = 77',
      ],
      [
        'rows-missing',
        'SELECT p.sku, p.name, i.quantity FROM order_items AS i JOIN parts AS p ON p.id = i.part_id WHERE i.order_id = 77 AND i.quantity > 1',
      ],
      [
        'elsewhere rows-missing',
        'SELECT p.sku, p.name, i.quantity FROM order_items AS i JOIN parts AS p ON p.id = i.part_id AND p.price_cents = i.unit_price_cents WHERE i.order_id = 77',
      ],
    ],
  },
  'three-tables': {
    right: [
      "SELECT order_id, name, quantity FROM profiles JOIN orders USING (customer_id) JOIN order_items ON order_id = orders.id AND part_id = 2041 WHERE status IN ('pending', 'paid', 'shipped')",
    ],
    wrong: [
      [
        'elsewhere rows-extra',
        'SELECT o.id, p.name, i.quantity FROM order_items AS i JOIN orders AS o ON o.id = i.order_id JOIN profiles AS p ON p.customer_id = o.customer_id WHERE i.part_id = 2041',
      ],
      [
        'rows-missing',
        "SELECT o.id, p.name, i.quantity FROM order_items AS i JOIN orders AS o ON o.id = i.order_id JOIN profiles AS p ON p.customer_id = o.customer_id WHERE i.part_id = 2041 AND o.status = 'shipped'",
      ],
      [
        'columns',
        "SELECT DISTINCT p.name, i.quantity FROM order_items AS i JOIN orders AS o ON o.id = i.order_id JOIN profiles AS p ON p.customer_id = o.customer_id WHERE i.part_id = 2041 AND o.status <> 'cancelled'",
      ],
      [
        'rows-missing',
        "SELECT o.id, p.name, i.quantity FROM order_items AS i JOIN orders AS o ON o.id = i.order_id JOIN profiles AS p ON p.customer_id = o.id WHERE i.part_id = 2041 AND o.status <> 'cancelled'",
      ],
      [
        'rows-extra',
        "SELECT o.id, p.name, i.quantity FROM order_items AS i JOIN orders AS o ON o.id = i.order_id JOIN profiles AS p ON p.customer_id = o.customer_id WHERE o.status <> 'cancelled'",
      ],
      [
        'rows-extra',
        "SELECT o.id, p.name, i.quantity FROM order_items AS i JOIN orders AS o ON o.id = i.order_id JOIN profiles AS p ON p.customer_id = o.customer_id WHERE i.part_id = 2041 OR o.status <> 'cancelled'",
      ],
      [
        'values',
        "SELECT o.id, p.name, sum(i.quantity) AS quantity FROM order_items AS i JOIN orders AS o ON o.id = i.order_id JOIN profiles AS p ON p.customer_id = o.customer_id WHERE o.status <> 'cancelled' AND o.id IN (SELECT order_id FROM order_items WHERE part_id = 2041) GROUP BY o.id, p.name",
      ],
    ],
  },
  'with-or-without': {
    right: [
      'SELECT s.name, y.part_id FROM suppliers AS s LEFT JOIN (SELECT * FROM supplies WHERE cost_cents < 200) AS y ON y.supplier_id = s.id',
      'SELECT s.name, y.part_id FROM supplies AS y RIGHT JOIN suppliers AS s ON y.supplier_id = s.id AND y.cost_cents < 200',
    ],
    wrong: [
      [
        'rows-missing',
        'SELECT s.name, y.part_id FROM suppliers AS s JOIN supplies AS y ON y.supplier_id = s.id AND y.cost_cents < 200',
      ],
      [
        'rows-differ',
        'SELECT s.name, y.part_id FROM suppliers AS s LEFT JOIN supplies AS y ON y.supplier_id = s.id',
      ],
      [
        'rows-missing',
        'SELECT s.name, y.part_id FROM suppliers AS s LEFT JOIN supplies AS y ON y.supplier_id = s.id WHERE y.cost_cents < 200 OR y.cost_cents IS NULL',
      ],
      [
        'values',
        'SELECT s.name, coalesce(y.part_id, 0) FROM suppliers AS s LEFT JOIN supplies AS y ON y.supplier_id = s.id AND y.cost_cents < 200',
      ],
      [
        'elsewhere values',
        'SELECT s.name, y.part_id FROM suppliers AS s LEFT JOIN supplies AS y ON y.supplier_id = s.id AND y.cost_cents <= 200',
      ],
      [
        'rows-differ',
        'SELECT s.name, y.part_id FROM suppliers AS s RIGHT JOIN supplies AS y ON y.supplier_id = s.id AND y.cost_cents < 200',
      ],
      [
        'elsewhere rows-missing',
        'SELECT s.name, min(y.part_id) AS part_id FROM suppliers AS s LEFT JOIN supplies AS y ON y.supplier_id = s.id AND y.cost_cents < 200 GROUP BY s.id',
      ],
    ],
  },
  'never-ordered': {
    right: [
      'SELECT id, email FROM customers WHERE id NOT IN (SELECT customer_id FROM orders)',
      'SELECT id, email FROM customers AS c WHERE NOT EXISTS (SELECT FROM orders WHERE customer_id = c.id)',
      'SELECT id, email FROM customers EXCEPT SELECT c.id, c.email FROM customers AS c JOIN orders ON customer_id = c.id',
    ],
    wrong: [
      [
        'rows-extra',
        'SELECT c.id, c.email FROM customers AS c LEFT JOIN orders AS o ON o.customer_id = c.id',
      ],
      [
        'rows-differ',
        'SELECT c.id, c.email FROM customers AS c LEFT JOIN orders AS o ON o.customer_id = c.id WHERE o.id IS NOT NULL',
      ],
      [
        'rows-missing',
        'SELECT c.id, c.email FROM customers AS c LEFT JOIN orders AS o ON o.customer_id = c.id WHERE o.id = NULL',
      ],
      [
        'elsewhere rows-missing',
        'SELECT c.id, c.email FROM customers AS c JOIN profiles AS p ON p.customer_id = c.id LEFT JOIN orders AS o ON o.customer_id = c.id WHERE o.id IS NULL',
      ],
      [
        'rows-extra',
        'SELECT c.id, c.email FROM customers AS c JOIN orders AS o ON o.customer_id <> c.id',
      ],
      [
        'elsewhere rows-extra',
        "SELECT c.id, c.email FROM customers AS c WHERE NOT EXISTS (SELECT FROM orders WHERE customer_id = c.id AND status <> 'cancelled')",
      ],
      [
        'rows-missing',
        'SELECT c.id, c.email FROM customers AS c LEFT JOIN orders AS o ON o.id = c.id WHERE o.id IS NULL',
      ],
    ],
  },
  'who-sent-whom': {
    right: [
      'SELECT c.name AS customer, (SELECT f.name FROM profiles AS f WHERE f.customer_id = c.referred_by) AS friend FROM profiles AS c WHERE c.referred_by IS NOT NULL',
      'SELECT c.name AS customer, f.name AS friend FROM profiles AS f JOIN profiles AS c ON f.customer_id = c.referred_by',
    ],
    wrong: [
      [
        'rows-extra',
        'SELECT c.name AS customer, f.name AS friend FROM profiles AS c LEFT JOIN profiles AS f ON f.customer_id = c.referred_by',
      ],
      [
        'columns',
        'SELECT c.name AS customer, f.name AS friend FROM profiles AS c JOIN profiles AS f ON f.referred_by = c.customer_id',
      ],
      [
        'rows-differ',
        'SELECT DISTINCT c.name AS customer, f.name AS friend FROM profiles AS c JOIN profiles AS f ON f.country = c.country',
      ],
      [
        'rows-differ',
        'SELECT c.name AS customer, f.name AS friend FROM profiles AS c JOIN profiles AS f ON f.referred_by = c.referred_by',
      ],
      [
        'columns',
        'SELECT c.name, f.name FROM profiles AS c JOIN profiles AS f ON f.customer_id = c.referred_by',
      ],
      [
        'rows-extra',
        'SELECT c.name AS customer, f.name AS friend FROM profiles AS c, profiles AS f WHERE c.referred_by IS NOT NULL',
      ],
      [
        'type',
        'SELECT name AS customer, referred_by AS friend FROM profiles WHERE referred_by IS NOT NULL',
      ],
    ],
  },
  neighbours: {
    right: [
      'SELECT country, a.customer_id AS one, b.customer_id AS other FROM profiles AS a JOIN profiles AS b USING (country) WHERE b.customer_id > a.customer_id',
    ],
    wrong: [
      [
        'rows-extra',
        'SELECT a.country, a.customer_id AS one, b.customer_id AS other FROM profiles AS a JOIN profiles AS b ON b.country = a.country AND a.customer_id <> b.customer_id',
      ],
      [
        'rows-extra',
        'SELECT a.country, a.customer_id AS one, b.customer_id AS other FROM profiles AS a JOIN profiles AS b ON b.country = a.country AND a.customer_id <= b.customer_id',
      ],
      [
        'columns',
        'SELECT a.country, b.customer_id AS one, a.customer_id AS other FROM profiles AS a JOIN profiles AS b ON b.country = a.country AND a.customer_id < b.customer_id',
      ],
      [
        'rows-extra',
        'SELECT a.country, a.customer_id AS one, b.customer_id AS other FROM profiles AS a JOIN profiles AS b ON a.customer_id < b.customer_id',
      ],
      [
        'rows-missing',
        'SELECT a.country, a.customer_id AS one, b.customer_id AS other FROM profiles AS a JOIN profiles AS b ON b.country = a.country AND a.city = b.city AND a.customer_id < b.customer_id',
      ],
      [
        'elsewhere rows-missing',
        'SELECT country, min(customer_id) AS one, max(customer_id) AS other FROM profiles GROUP BY country HAVING count(*) > 1',
      ],
      [
        'type',
        'SELECT a.country, a.name AS one, b.name AS other FROM profiles AS a JOIN profiles AS b ON b.country = a.country AND a.customer_id < b.customer_id',
      ],
    ],
  },
};

import type { AnswersById } from '../../exercise.ts';

export const CHANGES_ANSWERS: AnswersById = {
  insert: {
    right: [
      "INSERT INTO suppliers (country, name, email) VALUES ('ES', 'Sol y Ruedas', NULL) RETURNING *",
      "INSERT INTO suppliers (name, country) SELECT 'Sol y Ruedas', 'ES'",
    ],
    wrong: [
      ['state', "INSERT INTO suppliers (name, country, email) VALUES ('Sol y Ruedas', 'ES', '')"],
      ['state', "INSERT INTO suppliers (name, country) VALUES ('ES', 'Sol y Ruedas')"],
      ['state', "INSERT INTO suppliers (name, country) VALUES ('Sol y ruedas', 'ES')"],
      ['state', "SELECT 'Sol y Ruedas' AS name, 'ES' AS country, NULL AS email"],
      ['error', "INSERT INTO suppliers VALUES ('Sol y Ruedas', 'ES')"],
      [
        'state',
        "INSERT INTO suppliers (name, country) VALUES ('Sol y Ruedas', 'ES'), ('Sol y Ruedas 2', 'ES')",
      ],
      [
        'state',
        "INSERT INTO suppliers (name, country) VALUES ('Sol y Ruedas', 'ES'); UPDATE suppliers SET email = NULL",
      ],
    ],
  },
  'insert-select': {
    right: [
      "INSERT INTO jobs (payload, kind, status) SELECT json_build_object('order_id', id)::jsonb, 'pack_order', 'waiting' FROM orders WHERE status IN ('paid')",
    ],
    wrong: [
      [
        'state',
        "INSERT INTO jobs (kind, payload) SELECT 'pack_order', jsonb_build_object('order_id', id) FROM orders",
      ],
      [
        'state',
        "INSERT INTO jobs (kind, payload) SELECT 'pack_order', jsonb_build_object('order_id', id::text) FROM orders WHERE status = 'paid'",
      ],
      [
        'state',
        "INSERT INTO jobs (kind, payload) SELECT 'confirm_order', jsonb_build_object('order_id', id) FROM orders WHERE status = 'paid'",
      ],
      [
        'state',
        "INSERT INTO jobs (kind, payload) SELECT 'pack_order', jsonb_build_object('order_id', customer_id) FROM orders WHERE status = 'paid'",
      ],
      [
        'state',
        "INSERT INTO jobs (kind, payload, status) SELECT 'pack_order', jsonb_build_object('order_id', id), 'done' FROM orders WHERE status = 'paid'",
      ],
      [
        'elsewhere state',
        "INSERT INTO jobs (kind, payload) VALUES ('pack_order', '{\"order_id\": 2}'), ('pack_order', '{\"order_id\": 7}'), ('pack_order', '{\"order_id\": 12}'), ('pack_order', '{\"order_id\": 17}'), ('pack_order', '{\"order_id\": 22}'), ('pack_order', '{\"order_id\": 27}'), ('pack_order', '{\"order_id\": 32}'), ('pack_order', '{\"order_id\": 37}'), ('pack_order', '{\"order_id\": 42}'), ('pack_order', '{\"order_id\": 47}'), ('pack_order', '{\"order_id\": 52}'), ('pack_order', '{\"order_id\": 57}'), ('pack_order', '{\"order_id\": 62}'), ('pack_order', '{\"order_id\": 67}'), ('pack_order', '{\"order_id\": 72}'), ('pack_order', '{\"order_id\": 78}')",
      ],
      [
        'state',
        "SELECT 'pack_order', jsonb_build_object('order_id', id) FROM orders WHERE status = 'paid'",
      ],
    ],
  },
  'one-change': {
    right: [
      "UPDATE orders AS o SET status = lower('CANCELLED') WHERE o.id IN (77) RETURNING o.status, o.id",
    ],
    wrong: [
      ['state', "UPDATE orders SET status = 'cancelled' RETURNING id, status"],
      ['columns', "UPDATE orders SET status = 'cancelled' WHERE id = 77"],
      [
        'state',
        "UPDATE orders SET status = 'cancelled' WHERE customer_id = 7 RETURNING id, status",
      ],
      [
        'elsewhere state',
        "UPDATE orders SET status = 'cancelled' WHERE status = 'pending' RETURNING id, status",
      ],
      [
        'error',
        'DELETE FROM order_items WHERE order_id = 77; DELETE FROM orders WHERE id = 77 RETURNING id, status',
      ],
      ['error', "UPDATE orders SET status = 'Cancelled' WHERE id = 77 RETURNING id, status"],
      [
        'state',
        "UPDATE orders SET status = 'cancelled', total_cents = 0 WHERE id = 77 RETURNING id, status",
      ],
      ['state', "SELECT id, 'cancelled' AS status FROM orders WHERE id = 77"],
    ],
  },
  'raise-prices': {
    right: [
      "UPDATE parts SET price_cents = price_cents * 1.05 WHERE category = 'brakes'",
      "UPDATE parts SET price_cents = round(price_cents * 105 / 100.0) WHERE category = 'brakes' RETURNING id, price_cents",
    ],
    wrong: [
      ['state', 'UPDATE parts SET price_cents = round(price_cents * 1.05)'],
      [
        'state',
        "UPDATE parts SET price_cents = price_cents + price_cents / 20 WHERE category = 'brakes'",
      ],
      [
        'state',
        "UPDATE parts SET price_cents = ceil(price_cents * 1.05) WHERE category = 'brakes'",
      ],
      ['state', "UPDATE parts SET price_cents = price_cents + 5 WHERE category = 'brakes'"],
      [
        'state',
        "UPDATE parts SET price_cents = round(price_cents * 1.5) WHERE category = 'brakes'",
      ],
      [
        'state',
        "UPDATE parts SET price_cents = round(price_cents * 1.05) WHERE name LIKE 'Brake%'",
      ],
      [
        'state',
        "UPDATE parts SET price_cents = round(price_cents * 1.05) WHERE category = 'brakes' AND stock > 0",
      ],
      [
        'touched',
        "UPDATE parts SET price_cents = CASE category WHEN 'brakes' THEN round(price_cents * 1.05) ELSE price_cents END",
      ],
    ],
  },
  'back-on-the-shelf': {
    right: [
      'UPDATE parts SET stock = stock + (SELECT quantity FROM order_items WHERE part_id = parts.id AND order_id = 77) WHERE id IN (SELECT part_id FROM order_items WHERE order_id = 77)',
      'MERGE INTO parts AS p USING (SELECT * FROM order_items WHERE order_id = 77) AS i ON i.part_id = p.id WHEN MATCHED THEN UPDATE SET stock = p.stock + i.quantity',
    ],
    wrong: [
      [
        'state',
        'UPDATE parts SET stock = i.quantity FROM order_items AS i WHERE i.part_id = parts.id AND i.order_id = 77',
      ],
      [
        'state',
        'UPDATE parts SET stock = stock + i.quantity FROM order_items AS i WHERE i.part_id = parts.id',
      ],
      [
        'state',
        'UPDATE parts SET stock = stock + i.quantity FROM order_items AS i WHERE i.order_id = 77',
      ],
      [
        'state',
        'UPDATE parts SET stock = stock - i.quantity FROM order_items AS i WHERE i.part_id = parts.id AND i.order_id = 77',
      ],
      [
        'state',
        'UPDATE parts SET stock = stock + 1 WHERE id IN (SELECT part_id FROM order_items WHERE order_id = 77)',
      ],
      [
        'elsewhere state',
        'UPDATE parts SET stock = stock + 2 WHERE id = 2041; UPDATE parts SET stock = stock + 1 WHERE id = 311',
      ],
      [
        'state',
        'UPDATE parts SET stock = stock + (SELECT sum(quantity) FROM order_items WHERE order_id = 77) WHERE id IN (SELECT part_id FROM order_items WHERE order_id = 77)',
      ],
    ],
  },
  delete: {
    right: ['DELETE FROM reviews AS r WHERE r.body IS NULL AND r.stars < 3 RETURNING r.id'],
    wrong: [
      ['state', 'DELETE FROM reviews WHERE stars <= 2 RETURNING id'],
      ['state', 'DELETE FROM reviews WHERE body IS NULL RETURNING id'],
      ['columns', 'DELETE FROM reviews WHERE stars <= 2 AND body IS NULL'],
      ['elsewhere state', 'DELETE FROM reviews WHERE stars < 2 AND body IS NULL RETURNING id'],
      ['state', 'DELETE FROM reviews WHERE stars <= 2 OR body IS NULL RETURNING id'],
      [
        'elsewhere state',
        "DELETE FROM reviews WHERE stars <= 2 AND coalesce(body, '') = '' RETURNING id",
      ],
      ['state', 'DELETE FROM reviews WHERE stars <= 2 AND body = NULL RETURNING id'],
      ['elsewhere state', 'DELETE FROM reviews WHERE id IN (1, 14) RETURNING id'],
      ['state', 'SELECT id FROM reviews WHERE stars <= 2 AND body IS NULL'],
    ],
  },
  upsert: {
    right: [
      'INSERT INTO supplies VALUES (2041, 4, 3100, 5) ON CONFLICT (part_id, supplier_id) DO UPDATE SET (cost_cents, lead_days) = (3100, 5)',
      'MERGE INTO supplies AS s USING (VALUES (2041, 4, 3100, 5)) AS n (part, supplier, cost, days) ON s.part_id = n.part AND s.supplier_id = n.supplier WHEN MATCHED THEN UPDATE SET cost_cents = n.cost, lead_days = n.days WHEN NOT MATCHED THEN INSERT VALUES (n.part, n.supplier, n.cost, n.days)',
    ],
    wrong: [
      [
        'error',
        'INSERT INTO supplies (part_id, supplier_id, cost_cents, lead_days) VALUES (2041, 4, 3100, 5)',
      ],
      [
        'state',
        'INSERT INTO supplies (part_id, supplier_id, cost_cents, lead_days) VALUES (2041, 4, 3100, 5) ON CONFLICT DO NOTHING',
      ],
      [
        'elsewhere state',
        'UPDATE supplies SET cost_cents = 3100, lead_days = 5 WHERE part_id = 2041 AND supplier_id = 4',
      ],
      [
        'state',
        'INSERT INTO supplies (part_id, supplier_id, cost_cents, lead_days) VALUES (2041, 4, 3100, 5) ON CONFLICT (part_id, supplier_id) DO UPDATE SET cost_cents = EXCLUDED.cost_cents',
      ],
      [
        'error',
        'INSERT INTO supplies (part_id, supplier_id, cost_cents, lead_days) VALUES (4, 2041, 3100, 5) ON CONFLICT DO NOTHING',
      ],
      ['state', 'UPDATE supplies SET cost_cents = 3100, lead_days = 5 WHERE part_id = 2041'],
      [
        'state',
        'INSERT INTO supplies VALUES (2041, 4, 31, 5) ON CONFLICT (part_id, supplier_id) DO UPDATE SET cost_cents = 31, lead_days = 5',
      ],
      [
        'state',
        'INSERT INTO supplies AS s VALUES (2041, 4, 3100, 5) ON CONFLICT (part_id, supplier_id) DO UPDATE SET cost_cents = 3100, lead_days = s.lead_days',
      ],
    ],
  },
};

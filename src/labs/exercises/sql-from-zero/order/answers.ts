import type { AnswersById } from '../../exercise.ts';

export const ORDER_ANSWERS: AnswersById = {
  sorted: {
    right: [
      'SELECT country, name FROM suppliers ORDER BY 1, 2',
      'SELECT name, country FROM suppliers ORDER BY country, name',
    ],
    wrong: [
      ['order', 'SELECT country, name FROM suppliers'],
      ['order', 'SELECT country, name FROM suppliers ORDER BY name, country'],
      ['order', 'SELECT country, name FROM suppliers ORDER BY country'],
      ['order', 'SELECT country, name FROM suppliers ORDER BY country DESC, name'],
      ['elsewhere order', 'SELECT country, name FROM suppliers ORDER BY country, lower(name)'],
      ['order', 'SELECT country, name FROM suppliers ORDER BY country, id'],
      ['values', 'SELECT country, email FROM suppliers ORDER BY country, name'],
    ],
  },
  dearest: {
    right: [
      "SELECT name, price_cents FROM parts WHERE category = 'brakes' ORDER BY price_cents DESC, id DESC LIMIT 5",
      "SELECT name, price_cents FROM parts WHERE category = 'brakes' ORDER BY 2 DESC, name FETCH FIRST 5 ROWS ONLY",
    ],
    wrong: [
      [
        'rows-differ',
        "SELECT name, price_cents FROM parts WHERE category = 'brakes' ORDER BY price_cents LIMIT 5",
      ],
      [
        'rows-extra',
        "SELECT name, price_cents FROM parts WHERE category = 'brakes' ORDER BY price_cents DESC",
      ],
      [
        'rows-missing',
        "SELECT name, price_cents FROM parts WHERE category = 'brakes' ORDER BY price_cents DESC LIMIT 4",
      ],
      [
        'elsewhere rows-extra',
        "SELECT name, price_cents FROM parts WHERE category = 'brakes' ORDER BY price_cents DESC FETCH FIRST 5 ROWS WITH TIES",
      ],
      [
        'elsewhere rows-differ',
        "SELECT DISTINCT name, price_cents FROM parts WHERE category = 'brakes' AND stock > 0 ORDER BY price_cents DESC LIMIT 5",
      ],
      ['rows-differ', 'SELECT name, price_cents FROM parts ORDER BY price_cents DESC LIMIT 5'],
      [
        'order',
        "SELECT * FROM (SELECT name, price_cents FROM parts WHERE category = 'brakes' ORDER BY price_cents DESC LIMIT 5) AS t ORDER BY price_cents",
      ],
      ['rows-differ', "SELECT name, price_cents FROM parts WHERE category = 'brakes' LIMIT 5"],
    ],
  },
  'newest-orders': {
    right: ['SELECT id, placed_at FROM orders ORDER BY (placed_at, id) DESC LIMIT 6'],
    wrong: [
      ['elsewhere values', 'SELECT id, placed_at FROM orders ORDER BY placed_at DESC, id LIMIT 6'],
      ['elsewhere rows-differ', 'SELECT id, placed_at FROM orders ORDER BY id DESC LIMIT 6'],
      ['rows-differ', 'SELECT id, placed_at FROM orders ORDER BY placed_at, id DESC LIMIT 6'],
      ['rows-extra', 'SELECT id, placed_at FROM orders ORDER BY placed_at DESC, id DESC LIMIT 7'],
      [
        'type',
        'SELECT id, placed_at::date AS placed_at FROM orders ORDER BY placed_at DESC, id DESC LIMIT 6',
      ],
      [
        'elsewhere order',
        'SELECT id, placed_at FROM orders ORDER BY placed_at::date DESC, id DESC LIMIT 6',
      ],
    ],
  },
  'second-page': {
    right: [
      "SELECT id, name, price_cents FROM parts WHERE category = 'engine' ORDER BY price_cents, id OFFSET 4 ROWS FETCH NEXT 4 ROWS ONLY",
    ],
    wrong: [
      [
        'rows-differ',
        "SELECT id, name, price_cents FROM parts WHERE category = 'engine' ORDER BY price_cents, id LIMIT 4",
      ],
      [
        'rows-differ',
        "SELECT id, name, price_cents FROM parts WHERE category = 'engine' ORDER BY price_cents, id LIMIT 4 OFFSET 5",
      ],
      [
        'rows-extra',
        "SELECT id, name, price_cents FROM parts WHERE category = 'engine' ORDER BY price_cents, id LIMIT 8",
      ],
      [
        'rows-differ',
        "SELECT id, name, price_cents FROM parts WHERE category = 'engine' ORDER BY price_cents, id LIMIT 4 OFFSET 2",
      ],
      [
        'rows-differ',
        "SELECT id, name, price_cents FROM parts WHERE category = 'engine' ORDER BY id LIMIT 4 OFFSET 4",
      ],
      [
        'rows-differ',
        'SELECT id, name, price_cents FROM parts ORDER BY price_cents, id LIMIT 4 OFFSET 4',
      ],
    ],
  },
  'unknown-last': {
    right: [
      'SELECT supplier_id, lead_days FROM supplies WHERE part_id = 2041 ORDER BY coalesce(lead_days, 0) DESC, supplier_id',
      'SELECT supplier_id, lead_days FROM supplies WHERE part_id = 2041 ORDER BY lead_days IS NULL, lead_days DESC, cost_cents',
    ],
    wrong: [
      [
        'order',
        'SELECT supplier_id, lead_days FROM supplies WHERE part_id = 2041 ORDER BY lead_days DESC',
      ],
      [
        'elsewhere order',
        'SELECT supplier_id, lead_days FROM supplies WHERE part_id = 2041 ORDER BY lead_days',
      ],
      [
        'rows-missing',
        'SELECT supplier_id, lead_days FROM supplies WHERE part_id = 2041 AND lead_days IS NOT NULL ORDER BY lead_days DESC',
      ],
      [
        'values',
        'SELECT supplier_id, coalesce(lead_days, 0) AS lead_days FROM supplies WHERE part_id = 2041 ORDER BY lead_days DESC',
      ],
      [
        'rows-extra',
        'SELECT supplier_id, lead_days FROM supplies ORDER BY lead_days DESC NULLS LAST',
      ],
      [
        'elsewhere order',
        'SELECT supplier_id, lead_days FROM supplies WHERE part_id = 2041 ORDER BY supplier_id',
      ],
    ],
  },
};

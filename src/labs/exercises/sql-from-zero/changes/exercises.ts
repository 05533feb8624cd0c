import type { Probe } from '../../../grading/grade.ts';
import type { Exercise } from '../../exercise.ts';

const ORDERS: Probe = {
  about: 'the table `orders`',
  sql: 'SELECT id, customer_id, status, total_cents, placed_at FROM public.orders',
};
const PARTS: Probe = {
  about: 'the table `parts`',
  sql: 'SELECT id, sku, name, category, price_cents, stock FROM public.parts',
};
const SUPPLIERS: Probe = {
  about: 'the table `suppliers`',
  sql: 'SELECT name, country, email FROM public.suppliers',
};

export const CHANGES: readonly Exercise[] = [
  {
    id: 'insert',
    title: 'A new row',
    text: [
      '`INSERT INTO table (columns) VALUES (values)` adds a row. Columns that are not named get their default: `id` counts on by itself, others become `NULL`.',
      'Add the supplier `Sol y Ruedas` from Spain (`ES`). Its `email` is not known.',
    ],
    start: 'SELECT * FROM suppliers;',
    hints: [
      'The names of columns come in parentheses, then `VALUES`, then the values in the same sequence.',
      "`INSERT INTO suppliers (name, country) VALUES ('Sol y Ruedas', …);`",
    ],
    solution: "INSERT INTO suppliers (name, country)\nVALUES ('Sol y Ruedas', 'ES');",
    probes: [SUPPLIERS],
    explanation: 'Run it again, and the `UNIQUE` constraint on the name refuses it with 23505.',
  },
  {
    id: 'insert-select',
    title: 'Rows from a query',
    text: [
      'Instead of `VALUES` a query can give the rows.',
      "Paid orders have to be packed. Add to `jobs` a row for each order with the status `paid`: `kind` is `pack_order`, and `payload` is made with `jsonb_build_object('order_id', id)`.",
    ],
    start: "SELECT 'pack_order', jsonb_build_object('order_id', id)\nFROM orders;",
    hints: [
      'The start picks all orders. Which condition is missing?',
      'Once the query is right, put `INSERT INTO jobs (kind, payload)` in front.',
    ],
    solution:
      "INSERT INTO jobs (kind, payload)\nSELECT 'pack_order', jsonb_build_object('order_id', id)\nFROM orders\nWHERE status = 'paid';",
    probes: [{ about: 'the table `jobs`', sql: 'SELECT kind, payload, status FROM public.jobs' }],
    explanation:
      'One statement, and either all jobs are there or none. A loop in a program could stop half-way.',
  },
  {
    id: 'one-change',
    title: 'Change one row, and no other',
    text: [
      'An `UPDATE` without `WHERE` changes every row of the table. `RETURNING` shows what was changed.',
      'Customer 7 calls: set the `status` of order 77 to `cancelled`, leave all others as they are, and let the statement return `id` and `status`.',
    ],
    start: 'SELECT id, status FROM orders WHERE id = 77;',
    hints: [
      '`UPDATE table SET column = value WHERE condition`.',
      'The condition is the one that the `SELECT` has already. `RETURNING id, status` goes to the end.',
    ],
    solution: "UPDATE orders SET status = 'cancelled'\nWHERE id = 77\nRETURNING id, status;",
    probes: [ORDERS],
    explanation: 'Write the `WHERE` as a `SELECT` before the change, and look at what it picks.',
  },
  {
    id: 'raise-prices',
    title: 'Change with what is there',
    text: [
      'Behind `SET` an expression may use the row’s old values.',
      'Brakes become dearer: raise `price_cents` of all parts in the category `brakes` by 5 %, rounded to whole cents.',
    ],
    start: "SELECT id, price_cents, price_cents * 1.05\nFROM parts\nWHERE category = 'brakes';",
    hints: [
      'The start computes the new prices already, and with too many digits.',
      '`SET price_cents = round(price_cents * 1.05)`, and the condition stays.',
    ],
    solution:
      "UPDATE parts SET price_cents = round(price_cents * 1.05)\nWHERE category = 'brakes';",
    probes: [PARTS],
    explanation:
      'One statement for 60 rows. Run it twice, and prices rise by 10.25 %: such a change needs a note that it was made.',
  },
  {
    id: 'back-on-the-shelf',
    title: 'Change with another table',
    text: [
      'PostgreSQL’s `UPDATE … SET … FROM other WHERE …` joins to another table.',
      'Order 77 goes back to the shelf: add the `quantity` of each of its items to the `stock` of its part.',
    ],
    start: 'SELECT part_id, quantity\nFROM order_items\nWHERE order_id = 77;',
    hints: [
      '`UPDATE parts SET stock = stock + i.quantity FROM order_items AS i WHERE …`.',
      'Two conditions: the item belongs to the part, and to order 77.',
    ],
    solution:
      'UPDATE parts SET stock = stock + i.quantity\nFROM order_items AS i\nWHERE i.part_id = parts.id AND i.order_id = 77;',
    probes: [PARTS],
    explanation:
      'If several rows of the other table match, only one of them counts, and which one is left to chance. Here the primary key of `order_items` rules that out.',
  },
  {
    id: 'delete',
    title: 'Delete some rows',
    text: [
      '`DELETE FROM table WHERE condition` deletes, and returns what it deleted if you ask.',
      'Reviews that complain without a word help nobody: delete those with at most 2 `stars` whose `body` is not known, and return their `id`.',
    ],
    start: 'SELECT id FROM reviews WHERE stars <= 2;',
    hints: [
      'Not known is `IS NULL`.',
      'Then `DELETE` instead of `SELECT id`, and `RETURNING id` at the end.',
    ],
    solution: 'DELETE FROM reviews\nWHERE stars <= 2 AND body IS NULL\nRETURNING id;',
    probes: [
      {
        about: 'the table `reviews`',
        sql: 'SELECT id, part_id, customer_id, stars, body FROM public.reviews',
      },
    ],
    explanation:
      'What other rows refer to cannot be deleted: the foreign key refuses it with 23503.',
  },
  {
    id: 'upsert',
    title: 'Insert, or else update',
    text: [
      '`ON CONFLICT (key) DO UPDATE SET …` turns an `INSERT` into an `UPDATE` where the key is there already. `EXCLUDED` is the row that was to be inserted.',
      'Supplier 4 offers part 2041 for 31 euros in 5 days. Whether `supplies` has this pair or not: afterwards it has `cost_cents` 3100 and `lead_days` 5.',
    ],
    start:
      'INSERT INTO supplies (part_id, supplier_id, cost_cents, lead_days)\nVALUES (2041, 4, 3100, 5);',
    hints: [
      'The start fails, because the pair is there already. In another shop it might not be.',
      '`ON CONFLICT (part_id, supplier_id) DO UPDATE SET cost_cents = EXCLUDED.cost_cents, …`.',
    ],
    solution:
      'INSERT INTO supplies (part_id, supplier_id, cost_cents, lead_days)\nVALUES (2041, 4, 3100, 5)\nON CONFLICT (part_id, supplier_id) DO UPDATE\nSET cost_cents = EXCLUDED.cost_cents, lead_days = EXCLUDED.lead_days;',
    probes: [
      {
        about: 'the table `supplies`',
        sql: 'SELECT part_id, supplier_id, cost_cents, lead_days FROM public.supplies',
      },
    ],
    explanation:
      'Looking before and then choosing `INSERT` or `UPDATE` fails when somebody else inserts in between. This statement does not.',
  },
];

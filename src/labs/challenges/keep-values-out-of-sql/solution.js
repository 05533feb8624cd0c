const SORTABLE = ['id', 'total_cents'];

/** The ids of a customer's orders with a status, in the order of a column. */
export function ordersOf(db, customerId, status, sort) {
  const column = SORTABLE.includes(sort) ? sort : 'id';
  const query = `
    SELECT id FROM orders
    WHERE customer_id = ? AND status = ? ORDER BY ${column}
  `;
  return db
    .prepare(query)
    .all(customerId, status)
    .map(({ id }) => id);
}

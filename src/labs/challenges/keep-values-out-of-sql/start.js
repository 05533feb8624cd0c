/** The ids of a customer's orders with a status, in the order of a column. */
export function ordersOf(db, customerId, status, sort) {
  const query = `
    SELECT id FROM orders
    WHERE customer_id = ${customerId} AND status = '${status}' ORDER BY ${sort}
  `;
  return db
    .prepare(query)
    .all()
    .map(({ id }) => id);
}

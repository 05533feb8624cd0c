const LIMITS = { part_id: [1, 2 ** 53], quantity: [1, 99] };

/** What is wrong with an order, such as `quantity: is missing`. */
export function faultsOf(order) {
  for (const [field, [lowest, highest]] of Object.entries(LIMITS)) {
    if (!(field in order)) return [`${field}: is missing`];
    if (order[field] < lowest || order[field] > highest) return [`${field}: is not valid`];
  }
  return [];
}

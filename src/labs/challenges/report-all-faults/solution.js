const LIMITS = { part_id: [1, 2 ** 53], quantity: [1, 99] };

/** What is wrong with an order, such as `quantity: is missing`. */
export function faultsOf(order) {
  if (typeof order !== 'object' || order === null || Array.isArray(order)) {
    return ['order: is not an object'];
  }
  const fields = new Set([...Object.keys(LIMITS), ...Object.keys(order)]);
  return [...fields].sort().flatMap((field) => {
    if (!Object.hasOwn(LIMITS, field)) return `${field}: is not allowed`;
    if (!Object.hasOwn(order, field)) return `${field}: is missing`;
    const [lowest, highest] = LIMITS[field];
    const value = order[field];
    const isValid = Number.isInteger(value) && value >= lowest && value <= highest;
    return isValid ? [] : `${field}: is not valid`;
  });
}

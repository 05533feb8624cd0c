/** The next orders, newest first, and the cursor for those after them or null. */
export function pageOf(orders, size, cursor = null) {
  const rows = [...orders].sort((a, b) => b.time - a.time || b.id - a.id);
  const start = cursor ?? 0;
  const end = start + size;
  return [rows.slice(start, end), end];
}

/** The next orders, newest first, and the cursor for those after them or null. */
export function pageOf(orders, size, cursor = null) {
  const rows = [...orders].sort((a, b) => b.time - a.time || b.id - a.id);
  const after = rows.filter(
    ({ time, id }) =>
      cursor === null || time < cursor.time || (time === cursor.time && id < cursor.id),
  );
  const page = after.slice(0, size);
  if (after.length <= size) return [page, null];
  const { time, id } = page[page.length - 1];
  return [page, { time, id }];
}

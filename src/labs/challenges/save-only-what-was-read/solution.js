const SAVE = 'UPDATE parts SET stock = ?, version = version + 1 WHERE id = ? AND version = ?';

/** Saves the stock of a part: `saved`, `conflict` or `not found`. */
export function save(db, part) {
  const { changes } = db.prepare(SAVE).run(part.stock, part.id, part.version);
  if (Number(changes) === 1) return 'saved';
  const found = db.prepare('SELECT 1 FROM parts WHERE id = ?').get(part.id);
  return found === undefined ? 'not found' : 'conflict';
}

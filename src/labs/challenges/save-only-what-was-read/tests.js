import { DatabaseSync } from 'node:sqlite';
import { save } from './answer.js';
import { check, done } from './cases.js';

const PARTS = `
  CREATE TABLE parts (
    id INTEGER PRIMARY KEY, stock INTEGER NOT NULL, version INTEGER NOT NULL
  );
  INSERT INTO parts VALUES (2041, 12, 1), (2042, 5, 1);
`;

const trySaves = (name, saves, expected) =>
  check(
    name,
    saves.map(([id, stock, version]) => `part ${id}, stock ${stock}, version ${version} read`),
    expected,
    () => {
      const db = new DatabaseSync(':memory:');
      db.exec(PARTS);
      const told = saves.map(([id, stock, version]) => save(db, { id, stock, version }));
      const rows = db.prepare('SELECT id, stock, version FROM parts ORDER BY id').all();
      const parts = rows.map(({ id, stock, version }) => `${id} has ${stock} (version ${version})`);
      return `${told.join(', ')}; ${parts.join(', ')}`;
    },
  );

const OTHER = '2042 has 5 (version 1)';
await trySaves('one save', [[2041, 10, 1]], `saved; 2041 has 10 (version 2), ${OTHER}`);
await trySaves(
  'two who have read the same',
  [
    [2041, 10, 1],
    [2041, 11, 1],
  ],
  `saved, conflict; 2041 has 10 (version 2), ${OTHER}`,
);
await trySaves(
  'the second has read again',
  [
    [2041, 10, 1],
    [2041, 9, 2],
  ],
  `saved, saved; 2041 has 9 (version 3), ${OTHER}`,
);
await trySaves(
  'two who save the same stock',
  [
    [2041, 10, 1],
    [2041, 10, 1],
  ],
  `saved, conflict; 2041 has 10 (version 2), ${OTHER}`,
);
await trySaves(
  'a part that is not there',
  [[9, 1, 1]],
  `not found; 2041 has 12 (version 1), ${OTHER}`,
);
await trySaves(
  'a version that is still to come',
  [[2041, 10, 2]],
  `conflict; 2041 has 12 (version 1), ${OTHER}`,
);
done();

import { DatabaseSync } from 'node:sqlite';

const PARTS = [
  [2041, 'BRK-2041', 'Brake pad set, front', 4990],
  [2042, 'BRK-2042', 'Brake disc, front', 7450],
  [311, 'FLD-0311', 'Brake fluid, 1 l', 1290],
];

// region: query-parameters
function findParts(database, nameStart, highestCents) {
  const query = database.prepare(`
    SELECT sku, price_cents
    FROM parts
    WHERE substr(name, 1, length(:nameStart)) = :nameStart
      AND price_cents <= :highestCents
    ORDER BY price_cents
  `);
  return query.all({ nameStart, highestCents });
}
// endregion

const database = new DatabaseSync(':memory:');
database.exec(
  'CREATE TABLE parts (id INTEGER PRIMARY KEY, sku TEXT, name TEXT, price_cents INTEGER)',
);
const insert = database.prepare('INSERT INTO parts VALUES (?, ?, ?, ?)');
for (const part of PARTS) insert.run(...part);

for (const { sku, price_cents } of findParts(database, 'Brake', 5000)) {
  console.log(sku, price_cents);
}
const hostile = findParts(database, "x' OR '1'='1", 5000);
console.log(`hostile: ${hostile.length} rows`);

import { DatabaseSync } from 'node:sqlite';

const PARTS = [
  [2041, 'BRK-2041', 'Brake pad set, front', 4990],
  [2042, 'BRK-2042', 'Brake disc, front', 7450],
  [311, 'FLD-0311', 'Brake fluid, 1 l', 1290],
];

// region: query-parameters
// From the start of the name up to it with the last character there is: unlike
// LIKE, a range takes % and _ as they are, and the index on name finds it.
const FIND_PARTS = `
  SELECT sku, price_cents
  FROM parts
  WHERE name >= :nameStart AND name < :nameStart || char(0x10FFFF)
    AND price_cents <= :highestCents
  ORDER BY price_cents
`;

function findParts(database, nameStart, highestCents) {
  return database.prepare(FIND_PARTS).all({ nameStart, highestCents });
}
// endregion

const database = new DatabaseSync(':memory:');
database.exec(`
  CREATE TABLE parts (id INTEGER PRIMARY KEY, sku TEXT, name TEXT, price_cents INTEGER);
  CREATE INDEX parts_by_name ON parts (name);
`);
const insert = database.prepare('INSERT INTO parts VALUES (?, ?, ?, ?)');
for (const part of PARTS) insert.run(...part);

for (const { sku, price_cents } of findParts(database, 'Brake', 5000)) {
  console.log(sku, price_cents);
}
const hostile = findParts(database, "x' OR '1'='1", 5000);
console.log(`hostile: ${hostile.length} rows`);
const plan = database.prepare(`EXPLAIN QUERY PLAN ${FIND_PARTS}`);
console.log(`plan: ${plan.get({ nameStart: '', highestCents: 0 }).detail}`);

/** Other right answers to the steps of the transactions lab, by step. */
export const RIGHT: Readonly<Record<string, readonly string[]>> = {
  'all-or-nothing': [
    `START TRANSACTION;
UPDATE parts SET stock = 10 WHERE id = 2041;
INSERT INTO orders (customer_id, total_cents) VALUES (8, 2 * 4990);
INSERT INTO order_items VALUES (79, 2041, 2, 4990);
END;`,
    `BEGIN;
WITH sold AS (UPDATE parts SET stock = stock - 2 WHERE id = 2041 RETURNING id)
SELECT id FROM sold;
INSERT INTO orders (id, customer_id, total_cents) OVERRIDING SYSTEM VALUE VALUES (79, 8, 9980);
INSERT INTO order_items VALUES (79, 2041, 2, 4990);
COMMIT AND CHAIN;
ROLLBACK;`,
  ],
  rollback: [
    'BEGIN; UPDATE parts SET stock = 0; SELECT stock FROM parts; ABORT; TABLE parts;',
    'START TRANSACTION; UPDATE parts SET stock = 7; TABLE parts; ROLLBACK; TABLE parts;',
  ],
  'failed-middle': [
    `BEGIN;
UPDATE parts SET stock = stock - 20 WHERE id = 2042;
SELECT 1;
END;`,
  ],
  savepoint: [
    `BEGIN;
UPDATE parts SET stock = 11 WHERE id = 2041;
SAVEPOINT a;
UPDATE parts SET stock = -1 WHERE id = 2042;
ROLLBACK TRANSACTION TO SAVEPOINT a;
RELEASE a;
COMMIT;`,
  ],
  unseen: [
    `-- A
BEGIN; UPDATE parts SET stock = 10 WHERE id = 2041; PREPARE TRANSACTION 'mine';
-- B
TABLE parts; SELECT stock FROM parts WHERE id = 2041;
-- A
COMMIT PREPARED 'mine';
-- B
SELECT max(stock) AS stock FROM parts WHERE id = 2041;`,
  ],
  'row-versions': [],
  nowait: [
    `-- A
BEGIN; SELECT 1 FROM parts WHERE id = 2041 FOR UPDATE; PREPARE TRANSACTION 'x';
-- B
BEGIN; SELECT 1 FROM parts WHERE id = 2041 FOR SHARE NOWAIT; ROLLBACK;
SELECT mode FROM pg_locks WHERE relation = 'parts'::regclass;
-- A
ROLLBACK PREPARED 'x';`,
  ],
  'skip-locked': [
    `-- A
BEGIN;
SELECT id FROM jobs WHERE id = 1 FOR UPDATE;
PREPARE TRANSACTION 'a';
-- B
WITH free AS (
  SELECT id FROM jobs WHERE status = 'waiting' ORDER BY id FOR UPDATE SKIP LOCKED LIMIT 1
)
UPDATE jobs SET status = 'running' FROM free WHERE free.id = jobs.id RETURNING jobs.id;`,
  ],
  'write-skew': [],
  serializable: [
    `-- A
BEGIN ISOLATION LEVEL SERIALIZABLE;
SELECT count(*) FROM duty WHERE on_duty;
UPDATE duty SET on_duty = false WHERE name = 'Ana';
PREPARE TRANSACTION 'a';
-- B
BEGIN ISOLATION LEVEL SERIALIZABLE;
SELECT count(*) FROM duty WHERE on_duty;
UPDATE duty SET on_duty = false WHERE name = 'Björn';
ROLLBACK;
-- A
COMMIT PREPARED 'a';
-- B
BEGIN ISOLATION LEVEL SERIALIZABLE;
SELECT count(*) FROM duty WHERE on_duty;
UPDATE duty SET on_duty = false
WHERE name = 'Björn' AND (SELECT count(*) FROM duty WHERE on_duty) > 1;
COMMIT;`,
  ],
};

const SELL = `-- A
BEGIN;
UPDATE parts SET stock = stock - 2 WHERE id = 2041;
PREPARE TRANSACTION 'a';`;
const COMMIT = "-- A\nCOMMIT PREPARED 'a';";
const READ = '-- B\nSELECT stock FROM parts WHERE id = 2041;';
const LOOK = '-- B\nSELECT ctid, xmin, xmax, stock FROM parts WHERE id = 2041;';
const TAKE = `-- A
BEGIN;
SELECT id FROM jobs WHERE status = 'waiting' ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED;
PREPARE TRANSACTION 'a';
-- B`;
const goes = (level: string, party: string, name: string, end: string) => `-- ${party}
BEGIN ISOLATION LEVEL ${level};
SELECT count(*) FROM duty WHERE on_duty;
UPDATE duty SET on_duty = false WHERE name = '${name}';
${end};`;
const ANA = (level: string) => goes(level, 'A', 'Ana', "PREPARE TRANSACTION 'a'");
const BJORN = (level: string, end = 'COMMIT') => goes(level, 'B', 'Björn', end);
const LEFT = '-- B\nSELECT name FROM duty WHERE on_duty;';
const told = (...parts: readonly string[]) => parts.join('\n');

/** Wrong answers, each with what has to be said of it, by step. */
export const WRONG: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'all-or-nothing': [
    [
      'no order 79',
      `BEGIN;
INSERT INTO orders (customer_id, total_cents) VALUES (8, 9980);
INSERT INTO order_items VALUES (79, 2041, 2, 4990);
UPDATE parts SET stock = stock - 2 WHERE id = 2041;`,
    ],
    [
      'no order 79',
      `BEGIN;
INSERT INTO orders (customer_id, total_cents) VALUES (8, 9980);
INSERT INTO order_items VALUES (79, 2041, 2, 4990);
UPDATE parts SET stock = stock - 2 WHERE id = 2041;
ROLLBACK;`,
    ],
    [
      '2 transactions wrote them',
      `BEGIN;
INSERT INTO orders (customer_id, total_cents) VALUES (8, 9980);
COMMIT;
BEGIN;
INSERT INTO order_items VALUES (79, 2041, 2, 4990);
UPDATE parts SET stock = stock - 2 WHERE id = 2041;
COMMIT;`,
    ],
    [
      '40, 11, 9',
      `BEGIN;
INSERT INTO orders (customer_id, total_cents) VALUES (8, 9980);
INSERT INTO order_items VALUES (79, 2041, 2, 4990);
UPDATE parts SET stock = stock - 1 WHERE id = 2041;
COMMIT;`,
    ],
    [
      'no order 79',
      `BEGIN;
INSERT INTO orders (customer_id, total_cents) VALUES (8, 4990);
INSERT INTO order_items VALUES (79, 2041, 2, 4990);
UPDATE parts SET stock = stock - 2 WHERE id = 2041;
COMMIT;`,
    ],
    [
      'no order 79',
      `BEGIN;
INSERT INTO orders (customer_id, total_cents) VALUES (8, 9980);
INSERT INTO order_items VALUES (80, 2041, 2, 4990);
UPDATE parts SET stock = stock - 2 WHERE id = 2041;
COMMIT;`,
    ],
  ],
  rollback: [
    ['The slip stands', 'BEGIN; UPDATE parts SET stock = 0; TABLE parts; COMMIT; TABLE parts;'],
    ['only because the script ended', 'BEGIN; UPDATE parts SET stock = 0; TABLE parts;'],
    ['before you take', 'BEGIN; UPDATE parts SET stock = 0; ROLLBACK; TABLE parts;'],
    ['once more', 'BEGIN; UPDATE parts SET stock = 0; TABLE parts; ROLLBACK;'],
    [
      'did not happen',
      'BEGIN; UPDATE parts SET stock = 0 WHERE id = 311; TABLE parts; ROLLBACK; TABLE parts;',
    ],
    ['did not happen', 'TABLE parts; SELECT 0 AS stock; TABLE parts;'],
  ],
  'failed-middle': [
    [
      'No UPDATE was refused',
      'BEGIN; UPDATE parts SET stock = stock - 9 WHERE id = 2042; TABLE parts; COMMIT;',
    ],
    [
      'after the error',
      'BEGIN; UPDATE parts SET stock = stock - 20 WHERE id = 2042; COMMIT; TABLE parts;',
    ],
    [
      'End the transaction',
      'BEGIN; UPDATE parts SET stock = stock - 20 WHERE id = 2042; TABLE parts; ROLLBACK;',
    ],
    [
      'End the transaction',
      'BEGIN; UPDATE parts SET stock = stock - 20 WHERE id = 2042; TABLE parts;',
    ],
    [
      'after the error',
      'UPDATE parts SET stock = stock - 20 WHERE id = 2042; TABLE parts; COMMIT;',
    ],
    [
      'has kept something',
      `BEGIN; UPDATE parts SET stock = stock - 20 WHERE id = 2042; TABLE parts; ROLLBACK;
BEGIN; UPDATE parts SET stock = stock - 1 WHERE id = 2041; COMMIT;`,
    ],
  ],
  savepoint: [
    [
      '40, 12, 9',
      `BEGIN; SAVEPOINT a; UPDATE parts SET stock = stock - 1 WHERE id = 2041;
UPDATE parts SET stock = stock - 20 WHERE id = 2042; ROLLBACK TO a; COMMIT;`,
    ],
    [
      '40, 12, 9',
      `BEGIN; UPDATE parts SET stock = stock - 1 WHERE id = 2041; SAVEPOINT a;
UPDATE parts SET stock = stock - 20 WHERE id = 2042; ROLLBACK; COMMIT;`,
    ],
    ['did not fail', 'BEGIN; UPDATE parts SET stock = stock - 1 WHERE id = 2041; COMMIT;'],
    [
      'inside the transaction',
      `UPDATE parts SET stock = stock - 1 WHERE id = 2041;
UPDATE parts SET stock = stock - 20 WHERE id = 2042;`,
    ],
    [
      'another way',
      `BEGIN; UPDATE parts SET stock = stock - 20 WHERE id = 2042; ROLLBACK;
UPDATE parts SET stock = stock - 1 WHERE id = 2041;`,
    ],
    [
      '40, 11, 0',
      `BEGIN; UPDATE parts SET stock = stock - 1 WHERE id = 2041; SAVEPOINT a;
UPDATE parts SET stock = stock - 20 WHERE id = 2042; ROLLBACK TO a;
UPDATE parts SET stock = stock - 9 WHERE id = 2042; COMMIT;`,
    ],
  ],
  unseen: [
    ['not set aside', told(READ, '-- A\nUPDATE parts SET stock = 10 WHERE id = 2041;', READ)],
    ['has not read', told(SELL, COMMIT, READ)],
    ['not committed', told(SELL, READ)],
    ['once more', told(READ, SELL, READ, COMMIT)],
    ['not committed', told(SELL, READ, "-- A\nROLLBACK PREPARED 'a';", READ)],
    ['ended early', told('-- A\nBEGIN;\nUPDATE parts SET stock = 10 WHERE id = 2041;', READ)],
    ['not set aside', 'SELECT 12 AS stock; SELECT 10 AS stock;'],
  ],
  'row-versions': [
    ['before A sells', told(SELL, LOOK, COMMIT, LOOK)],
    ['while A’s sale is open', told(LOOK, SELL, COMMIT, LOOK)],
    ['once more', told(LOOK, SELL, LOOK, COMMIT)],
    ['not committed', told(LOOK, SELL, LOOK, "-- A\nROLLBACK PREPARED 'a';", LOOK)],
    ['no mark', told(LOOK, SELL.replace('2041', '311'), LOOK, COMMIT, LOOK)],
    ['before A sells', told(READ, SELL, READ, COMMIT, READ)],
  ],
  nowait: [
    ['would be code 55P03', told(SELL, READ)],
    [
      'not set aside',
      '-- B\nSELECT stock FROM parts WHERE id = 2041 FOR UPDATE NOWAIT;\nTABLE pg_locks;',
    ],
    [
      'look at the locks',
      told(SELL, '-- B\nSELECT stock FROM parts WHERE id = 2041 FOR UPDATE NOWAIT;'),
    ],
    [
      'would be code 55P03',
      told(SELL, '-- B\nSELECT stock FROM parts WHERE id = 311 FOR UPDATE NOWAIT;'),
    ],
    [
      'would be code 55P03',
      told(SELL, '-- B\nSELECT stock FROM parts WHERE id = 2041 FOR UPDATE SKIP LOCKED;'),
    ],
    [
      'would be code 55P03',
      told(
        SELL,
        COMMIT,
        '-- B\nSELECT stock FROM parts WHERE id = 2041 FOR UPDATE NOWAIT;\nTABLE pg_locks;',
      ),
    ],
  ],
  'skip-locked': [
    [
      'returns the id of no job',
      told(TAKE, 'SELECT id FROM jobs WHERE id = 2 FOR UPDATE SKIP LOCKED;'),
    ],
    ['It works here', told(TAKE, "UPDATE jobs SET status = 'running' WHERE id = 2 RETURNING id;")],
    [
      'B takes 2, 3',
      told(
        TAKE,
        `UPDATE jobs SET status = 'running' WHERE id IN (
  SELECT id FROM jobs WHERE status = 'waiting' FOR UPDATE SKIP LOCKED) RETURNING id;`,
      ),
    ],
    [
      'returns the id of no job',
      told(
        TAKE,
        `UPDATE jobs SET status = 'running' WHERE id = (
  SELECT id FROM jobs ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED);`,
      ),
    ],
    [
      'B takes 3',
      told(
        TAKE,
        `UPDATE jobs SET status = 'running' WHERE id = (
  SELECT id FROM jobs ORDER BY id DESC LIMIT 1 FOR UPDATE SKIP LOCKED) RETURNING id;`,
      ),
    ],
    [
      'It works here',
      told(
        TAKE,
        `UPDATE jobs SET status = 'running' WHERE id = (
  SELECT id FROM jobs WHERE id > 1 ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED) RETURNING id;`,
      ),
    ],
  ],
  'write-skew': [
    ['not set aside', BJORN('REPEATABLE READ')],
    ['not committed', told(ANA('REPEATABLE READ'), BJORN('REPEATABLE READ'))],
    ['has not counted two', told(ANA('REPEATABLE READ'), COMMIT, BJORN('REPEATABLE READ'), LEFT)],
    [
      'Still on duty: 1',
      told(ANA('REPEATABLE READ'), BJORN('REPEATABLE READ', 'ROLLBACK'), COMMIT, LEFT),
    ],
    ['Still on duty: 1', told(ANA('SERIALIZABLE'), BJORN('SERIALIZABLE'), COMMIT, LEFT)],
    ['see who is still', told(ANA('REPEATABLE READ'), BJORN('REPEATABLE READ'), COMMIT)],
  ],
  serializable: [
    ['not stopped with 40001', told(ANA('REPEATABLE READ'), BJORN('REPEATABLE READ'), COMMIT)],
    ['not committed', told(ANA('SERIALIZABLE'), BJORN('SERIALIZABLE', 'ROLLBACK'))],
    ['has not counted again', told(ANA('SERIALIZABLE'), BJORN('SERIALIZABLE', 'ROLLBACK'), COMMIT)],
    [
      'has not counted again',
      told(
        ANA('SERIALIZABLE'),
        BJORN('SERIALIZABLE', 'ROLLBACK'),
        COMMIT,
        '-- B\nSELECT count(*) FROM duty WHERE on_duty;',
      ),
    ],
    [
      'On duty afterwards: 0',
      told(ANA('SERIALIZABLE'), BJORN('SERIALIZABLE', 'ROLLBACK'), COMMIT, BJORN('SERIALIZABLE')),
    ],
    [
      'not been committed',
      told(
        ANA('SERIALIZABLE'),
        BJORN('SERIALIZABLE', 'ROLLBACK'),
        COMMIT,
        '-- B\nBEGIN ISOLATION LEVEL SERIALIZABLE;\nSELECT count(*) FROM duty WHERE on_duty;\nROLLBACK;',
      ),
    ],
  ],
};

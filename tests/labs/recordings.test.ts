import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { engineInNode } from '../../scripts/labs/engine';
import {
  DESCRIPTION_FILE,
  differences,
  recordDescription,
  recorded,
  recordLabOn,
  type Recordable,
} from '../../scripts/labs/record';
import type { Play } from '@/labs/exercises/script';
import type { Result } from '@/labs/protocol';
import { API_WORKBENCH } from '@/labs/exercises/api-workbench/lab';
import { DOCUMENTS } from '@/labs/exercises/documents-lab/lab';
import { INJECTION_LAB } from '@/labs/exercises/injection-lab/lab';
import { SQL_FROM_ZERO } from '@/labs/exercises/sql-from-zero/lab';
import { THREE_DOORS } from '@/labs/exercises/three-doors/lab';
import { TRANSACTIONS } from '@/labs/exercises/transactions-lab/lab';

let node: Awaited<ReturnType<typeof engineInNode>>;
beforeAll(async () => {
  node = await engineInNode('story');
});
afterEach(async () => {
  for (const sql of ['ROLLBACK', 'DISCARD ALL', 'DROP SCHEMA IF EXISTS lab CASCADE']) {
    await node.db.exec(sql);
  }
  await node.restart();
});
afterAll(() => node.db.close());

/** The recording of a lab as it would be made now, after it was compared with the one that there is. */
async function compared<O extends object>(recordable: Recordable<O>) {
  const now = await recordLabOn(node, recordable, '');
  expect(differences(recorded(recordable.lab.id), now)).toEqual([]);
  return Object.values(now.outcomes);
}

/** A page shows tables of a length that can be read. */
function expectShort(results: readonly Result[]) {
  expect(Math.max(...results.map(({ rows }) => rows.length))).toBeLessThanOrEqual(40);
}

const shown = ({ lines }: Play) => lines.flatMap(({ run }) => run.results);

// The first, because it shows the numbers of transactions.
test('what is recorded of the transactions lab is what its solutions give', async () => {
  expectShort((await compared({ lab: TRANSACTIONS, isEachAlone: false })).flatMap(shown));
});

test('what is recorded of SQL from zero is what its solutions give', async () => {
  const runs = await compared({ lab: SQL_FROM_ZERO, isEachAlone: true });
  expectShort(runs.flatMap(({ results }) => results));
});

test('what is recorded of the documents lab is what its solutions give', async () => {
  expectShort((await compared({ lab: DOCUMENTS, isEachAlone: false })).flatMap(shown));
});

test('what is recorded of the API workbench is what its solutions give', async () => {
  const runs = await compared({ lab: API_WORKBENCH, isEachAlone: true });
  const sizes = runs.flatMap(({ sent }) =>
    sent.map(({ exchange }) => (exchange.kind === 'answered' ? exchange.response.bytes : 0)),
  );
  expect(Math.max(...sizes)).toBeLessThanOrEqual(2000);
});

test('what is recorded of the three doors is what its solutions give', async () => {
  const runs = await compared({ lab: THREE_DOORS, isEachAlone: true });
  expect(runs.every(({ lines }) => lines.length > 0)).toBe(true);
});

test('what is recorded of the injection lab is what its solutions give', async () => {
  const runs = await compared({ lab: INJECTION_LAB, isEachAlone: false });
  expect(runs.every(({ afterwards }) => afterwards !== undefined)).toBe(true);
});

test('what is recorded of the API’s description is what the shop says of itself', async () => {
  expect(await recordDescription(node)).toBe(readFileSync(DESCRIPTION_FILE, 'utf8'));
});

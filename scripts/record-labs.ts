/**
 * Runs the solution of every step of the labs and compares what comes with its recording, which pages
 * show before the engine has started, without JavaScript and on paper. With `--record` it writes what
 * is new or differs; a recording that still holds keeps its day.
 * Usage: node scripts/record-labs.ts [--record]
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { API_WORKBENCH } from '../src/labs/exercises/api-workbench/lab.ts';
import { DOCUMENTS } from '../src/labs/exercises/documents-lab/lab.ts';
import { INJECTION_LAB } from '../src/labs/exercises/injection-lab/lab.ts';
import { PLAN_LAB } from '../src/labs/exercises/plan-lab/lab.ts';
import { SQL_FROM_ZERO } from '../src/labs/exercises/sql-from-zero/lab.ts';
import { TRANSACTIONS } from '../src/labs/exercises/transactions-lab/lab.ts';
import { THREE_DOORS } from '../src/labs/exercises/three-doors/lab.ts';
import type { LabRecording } from '../src/labs/exercises/definition.ts';
import { commandLine } from './command-line.ts';
import { engineInNode } from './labs/engine.ts';
import {
  DESCRIPTION_FILE,
  differences,
  recordDescription,
  recorded,
  recordingFile,
  recordLab,
  type Recordable,
} from './labs/record.ts';
import { RIG_LABS } from './labs/rig-labs.ts';

const { values } = commandLine({ options: { record: { type: 'boolean', default: false } } });
const today = new Date().toISOString().slice(0, 10);

/** Says whether a recording still holds, or writes the new one. */
function tell(name: string, differing: readonly string[], file: string, now: string): void {
  if (differing.length === 0) {
    console.log(`passed  ${name}`);
  } else if (values.record) {
    writeFileSync(file, now);
    console.log(`recorded  ${name}: ${differing.join(', ')}`);
  } else {
    console.log(`failed  ${name}: ${differing.join(', ')}`);
    process.exitCode = 1;
  }
}

async function compare<O extends object>(recordable: Recordable<O>): Promise<void> {
  const { id } = recordable.lab;
  compareWith(id, await recordLab(recordable, today));
}

function compareWith(id: string, now: LabRecording<unknown>): void {
  tell(id, differences(recorded(id), now), recordingFile(id), `${JSON.stringify(now)}\n`);
}

async function compareDescription(): Promise<void> {
  const node = await engineInNode('story');
  const now = await recordDescription(node);
  await node.db.close();
  const isSame = existsSync(DESCRIPTION_FILE) && readFileSync(DESCRIPTION_FILE, 'utf8') === now;
  tell('openapi', isSame ? [] : ['description'], DESCRIPTION_FILE, now);
}

await compare({ lab: SQL_FROM_ZERO, isEachAlone: true });
await compare({ lab: PLAN_LAB, isEachAlone: false });
await compare({ lab: TRANSACTIONS, isEachAlone: false });
await compare({ lab: DOCUMENTS, isEachAlone: false });
await compare({ lab: API_WORKBENCH, isEachAlone: true });
await compare({ lab: THREE_DOORS, isEachAlone: true });
await compare({ lab: INJECTION_LAB, isEachAlone: false });
for (const { id, record } of RIG_LABS) compareWith(id, await record(today));
await compareDescription();

import { readFileSync } from 'node:fs';
import { pgliteVersion } from '../../src/build/engines/postgres-files.ts';
import type { Engine, LabRecording, ShopLab } from '../../src/labs/exercises/definition.ts';
import type { Run } from '../../src/labs/protocol.ts';
import { inThisThread } from '../../src/labs/rig/lab.ts';
import type { RigRun } from '../../src/labs/rig/protocol.ts';
import { engineInNode } from './engine.ts';
import type { LabWithRig } from './rig-labs.ts';

/** A lab, and how its solutions are run for its recording. */
export interface Recordable<O> {
  readonly lab: ShopLab<O>;
  /** Each on the shop as it is at first; else one after the other, as a reader goes through the steps. */
  readonly isEachAlone: boolean;
}

/** An engine with a shop, and what puts the shop back. */
type InNode = Awaited<ReturnType<typeof engineInNode>>;

/**
 * What the solution of each step gives.
 * @param date ISO day of the recording
 * @param node has the lab’s shop as it is at first
 * @throws Error where a solution does not run to its end
 */
export async function recordLabOn<O extends object>(
  { db, engine: real, restart }: InNode,
  { lab, isEachAlone }: Recordable<O>,
  date: string,
): Promise<LabRecording<O>> {
  const undone = async (text: string): Promise<Run> => {
    const { probes: _, ...run } = await real.trial({ text });
    return run;
  };
  const engine: Engine = isEachAlone ? { ...real, exec: undone } : real;
  const outcomes: Record<string, O> = {};
  for (const { id, solution } of lab.steps) {
    if (isEachAlone && lab.language === 'http') {
      await restart();
      lab.begin?.(engine);
    }
    const outcome = await lab.run(engine, solution);
    const { ending } = outcome as Partial<Run>;
    if (ending !== undefined && ending.kind !== 'done') {
      throw new Error(`${id}: ${JSON.stringify(ending)}`);
    }
    outcomes[id] = lab.lasting(outcome);
  }
  const { rows } = await db.query<{ version: string }>('SELECT version()');
  const [, version] = /^PostgreSQL (\S+)/.exec(rows[0]?.version ?? '') ?? [];
  if (version === undefined) throw new Error('the engine does not say its version');
  return { engine: `PostgreSQL ${version} (PGlite ${await pgliteVersion()})`, date, outcomes };
}

/** What the solution of each step gives on an engine of its own; see `recordLabOn`. */
export async function recordLab<O extends object>(
  recordable: Recordable<O>,
  date: string,
): Promise<LabRecording<O>> {
  const node = await engineInNode(recordable.lab.seed);
  const recording = await recordLabOn(node, recordable, date);
  await node.db.close();
  return recording;
}

/** What the solution of each step of a lab with a rig gives. */
export async function recordRigLab<R>(
  { lab, rig, engine }: LabWithRig<R>,
  date: string,
): Promise<LabRecording<RigRun<R>>> {
  const here = inThisThread(rig);
  const outcomes: Record<string, RigRun<R>> = {};
  for (const { id, solution } of lab.steps) {
    outcomes[id] = lab.lasting(await lab.run(here, solution, id));
  }
  return { engine: typeof engine === 'string' ? engine : await engine(), date, outcomes };
}

/** Where the shop’s description of itself lies. */
export const DESCRIPTION_FILE = 'src/data/recordings/labs/openapi.json';

/**
 * What the shop says of its API at `/openapi.json`, in one line.
 * @throws Error where it does not answer with 200
 */
export async function recordDescription({ engine }: Pick<InNode, 'engine'>): Promise<string> {
  const exchange = await engine.request({ method: 'GET', url: '/openapi.json' });
  if (exchange.kind !== 'answered' || exchange.response.status !== 200) {
    throw new Error(`no description: ${JSON.stringify(exchange)}`);
  }
  return `${exchange.response.body}\n`;
}

/** Where a lab’s recording lies. */
export const recordingFile = (lab: string) => `src/data/recordings/labs/${lab}.json`;

/** The recording that there is; undefined for a new lab. */
export function recorded(lab: string): LabRecording<unknown> | undefined {
  try {
    return JSON.parse(readFileSync(recordingFile(lab), 'utf8')) as LabRecording<unknown>;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** The steps that differ between two recordings, and `engine` where another one made them. */
export function differences(
  one: LabRecording<unknown> | undefined,
  other: LabRecording<unknown>,
): string[] {
  const steps = new Set([...Object.keys(one?.outcomes ?? {}), ...Object.keys(other.outcomes)]);
  const differing = [...steps].filter(
    (id) => JSON.stringify(one?.outcomes[id]) !== JSON.stringify(other.outcomes[id]),
  );
  return one?.engine === other.engine ? differing : ['engine', ...differing];
}

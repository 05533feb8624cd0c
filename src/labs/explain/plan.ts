/**
 * What `EXPLAIN (FORMAT JSON)` says, as a tree that can be drawn and judged. The text may come from
 * anywhere: what is not a plan is none, and what is not a number is left out.
 */

/** A plan of one statement. */
export interface Plan {
  readonly root: PlanNode;
  /** All nodes, parents before their children. */
  readonly nodes: readonly PlanNode[];
  /** Whether it was run, with `ANALYZE`; else all numbers are estimates. */
  readonly isRun: boolean;
  /** What foreign keys and triggers did after it. */
  readonly triggers: readonly Trigger[];
}

export interface PlanNode {
  /** Place in the plan, from 1. */
  readonly number: number;
  /** Nodes above it. */
  readonly depth: number;
  /** PostgreSQL's name of what it does, such as `Bitmap Heap Scan`. */
  readonly type: string;
  /** The same as a terminal shows it, such as `HashAggregate` or `Hash Left Join`. */
  readonly title: string;
  /** What it is for its parent: `Outer`, `Inner`, `InitPlan`, `SubPlan`. */
  readonly role?: string;
  readonly relation?: string;
  readonly alias?: string;
  readonly index?: string;
  /** Conditions, keys and methods, as PostgreSQL names and writes them. */
  readonly details: readonly Detail[];
  /** In the planner's own unit, that of all nodes below included. */
  readonly cost: number;
  /** Rows of one loop, as the planner guessed them. */
  readonly expected: number;
  /** What really happened; absent where nothing was run. */
  readonly real?: Real;
  /** Pages that it and all nodes below touched; absent without `BUFFERS`. */
  readonly pages?: Pages;
  /** Those that it touched itself. */
  readonly ownPages?: Pages;
  /** Records that it and all nodes below wrote into the write-ahead log; absent without `WAL`. */
  readonly log?: { readonly records: number; readonly bytes: number };
  readonly children: readonly PlanNode[];
}

export interface Real {
  /** Times that it ran; 0 where it was never needed. */
  readonly loops: number;
  /** Rows that it gave in one loop, on average. */
  readonly rows: number;
  /** Rows that it gave in all loops. */
  readonly rowsInAll: number;
  /** Rows that it looked at and did not give, in all loops. */
  readonly removed: number;
  /** Rows for which an Index Only Scan had to look into the table, in all loops. */
  readonly heapFetches?: number;
  /** Whether the guess is ten times too low or too high, with nothing that stopped the node early. */
  readonly isMisjudged: boolean;
}

/** Pages of 8 kB. */
export interface Pages {
  /** That were in PostgreSQL's own memory. */
  readonly hit: number;
  /** That had to be fetched. */
  readonly read: number;
}

export interface Detail {
  readonly name: string;
  readonly value: string;
}

export interface Trigger {
  readonly name: string;
  readonly calls: number;
}

/** More than a plan that a person can read; the text may be hostile. */
const MOST_NODES = 500;
const DEEPEST = 100;
const LONGEST = 2000;

/** What tells how a node works, in the sequence in which it is shown. */
const DETAILS = [
  ...['Index Cond', 'Recheck Cond', 'Hash Cond', 'Merge Cond', 'TID Cond', 'Join Filter'],
  ...['Filter', 'One-Time Filter', 'Sort Key', 'Presorted Key', 'Group Key', 'Cache Key'],
  ...['Sort Method', 'Function Name', 'CTE Name', 'Subplan Name'],
] as const;

/** Counted for one loop. */
const REMOVED = [
  'Rows Removed by Filter',
  'Rows Removed by Join Filter',
  'Rows Removed by Index Recheck',
] as const;

/** They stop their children when they have enough. */
const STOPPING = /^(Limit|Merge Join|Nested Loop (Semi|Anti) Join|Merge (Semi|Anti) Join)$/;
/** They take all rows of their children before they give one. */
const TAKING_ALL = new Set(['Sort', 'Hash', 'Aggregate', 'BitmapAnd', 'BitmapOr']);

type Raw = Readonly<Record<string, unknown>>;

const isRaw = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function textIn(raw: Raw, key: string): string | undefined {
  const value = Object.hasOwn(raw, key) ? raw[key] : undefined;
  const parts: readonly unknown[] = Array.isArray(value) ? value : [value];
  const text = parts.filter((part) => typeof part === 'string').join(', ');
  return text === '' ? undefined : text.slice(0, LONGEST);
}

function numberIn(raw: Raw, key: string): number | undefined {
  const value = Object.hasOwn(raw, key) ? raw[key] : undefined;
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : undefined;
}

const listIn = (raw: Raw, key: string): readonly Raw[] => {
  const value = Object.hasOwn(raw, key) ? raw[key] : undefined;
  return Array.isArray(value) ? value.filter(isRaw) : [];
};

/** The plan in a text of `EXPLAIN (FORMAT JSON)`; undefined where there is none. */
export function readPlan(json: string): Plan | undefined {
  let whole: unknown;
  try {
    whole = JSON.parse(json);
  } catch {
    return undefined;
  }
  const first: unknown = Array.isArray(whole) ? whole[0] : undefined;
  if (!isRaw(first) || !isRaw(first['Plan'])) return undefined;
  const nodes: PlanNode[] = [];
  const root = new Reader(nodes).node(first['Plan'], 0, false);
  if (root === undefined) return undefined;
  nodes.sort((a, b) => a.number - b.number);
  return { root, nodes, isRun: root.real !== undefined, triggers: triggersOf(first) };
}

const triggersOf = (raw: Raw): readonly Trigger[] =>
  listIn(raw, 'Triggers')
    .slice(0, MOST_NODES)
    .map((trigger) => ({
      name: textIn(trigger, 'Constraint Name') ?? textIn(trigger, 'Trigger Name') ?? '?',
      calls: numberIn(trigger, 'Calls') ?? 0,
    }));

class Reader {
  readonly #nodes: PlanNode[];
  #count = 0;

  constructor(nodes: PlanNode[]) {
    this.#nodes = nodes;
  }

  /** Undefined for what is no node, or one too many. */
  node(raw: Raw, depth: number, mayStop: boolean): PlanNode | undefined {
    const type = textIn(raw, 'Node Type');
    if (type === undefined || depth > DEEPEST || this.#count >= MOST_NODES) return undefined;
    const number = (this.#count += 1);
    const title = titleOf(raw, type);
    const stopsBelow = STOPPING.test(title) || (mayStop && !TAKING_ALL.has(type));
    const children = listIn(raw, 'Plans')
      .map((child) => this.node(child, depth + 1, stopsBelow))
      .filter((child) => child !== undefined);
    const node: PlanNode = {
      ...{ number, depth, type, title, children },
      ...named(raw, { role: 'Parent Relationship', relation: 'Relation Name', alias: 'Alias' }),
      ...named(raw, { index: 'Index Name' }),
      details: DETAILS.flatMap((name) => {
        const value = textIn(raw, name);
        return value === undefined ? [] : [{ name, value }];
      }),
      cost: numberIn(raw, 'Total Cost') ?? 0,
      expected: numberIn(raw, 'Plan Rows') ?? 0,
      ...realOf(raw, mayStop),
      ...pagesOf(raw, children),
      ...logOf(raw),
    };
    this.#nodes.push(node);
    return node;
  }
}

function named<Name extends string>(raw: Raw, names: Readonly<Record<Name, string>>) {
  const found: Partial<Record<Name, string>> = {};
  for (const [name, key] of Object.entries<string>(names)) {
    const value = textIn(raw, key);
    if (value !== undefined) found[name as Name] = value;
  }
  return found;
}

/** As `EXPLAIN` names it in text: see ExplainNode in PostgreSQL's explain.c. */
function titleOf(raw: Raw, type: string): string {
  if (type === 'ModifyTable') return textIn(raw, 'Operation') ?? type;
  if (type === 'Aggregate') {
    const strategy = textIn(raw, 'Strategy') ?? '';
    return (
      { Hashed: 'HashAggregate', Sorted: 'GroupAggregate', Mixed: 'MixedAggregate' }[strategy] ??
      type
    );
  }
  const join = textIn(raw, 'Join Type') ?? 'Inner';
  if (join !== 'Inner') return `${type.replace(/ Join$/, '')} ${join} Join`;
  return textIn(raw, 'Scan Direction') === 'Backward' ? `${type} Backward` : type;
}

function realOf(raw: Raw, mayStop: boolean): { real?: Real } {
  const loops = numberIn(raw, 'Actual Loops');
  const rows = numberIn(raw, 'Actual Rows');
  if (loops === undefined || rows === undefined) return {};
  const removed = REMOVED.reduce((sum, key) => sum + (numberIn(raw, key) ?? 0), 0);
  const heapFetches = numberIn(raw, 'Heap Fetches');
  const guess = Math.max(1, numberIn(raw, 'Plan Rows') ?? 0);
  const truth = Math.max(1, rows);
  return {
    real: {
      ...{ loops, rows },
      rowsInAll: Math.round(rows * loops),
      removed: Math.round(removed * loops),
      ...(heapFetches !== undefined && { heapFetches }),
      isMisjudged: loops > 0 && (truth >= 10 * guess || (guess >= 10 * truth && !mayStop)),
    },
  };
}

function pagesOf(raw: Raw, children: readonly PlanNode[]): { pages?: Pages; ownPages?: Pages } {
  const hit = numberIn(raw, 'Shared Hit Blocks');
  const read = numberIn(raw, 'Shared Read Blocks');
  if (hit === undefined || read === undefined) return {};
  const below = (kind: keyof Pages) =>
    children.reduce((sum, { pages }) => sum + (pages?.[kind] ?? 0), 0);
  const ownPages = {
    hit: Math.max(0, hit - below('hit')),
    read: Math.max(0, read - below('read')),
  };
  return { pages: { hit, read }, ownPages };
}

function logOf(raw: Raw): Pick<PlanNode, 'log'> {
  const records = numberIn(raw, 'WAL Records');
  if (records === undefined) return {};
  return { log: { records, bytes: numberIn(raw, 'WAL Bytes') ?? 0 } };
}

/** How many pages these are, wherever they were. */
export const pagesIn = ({ hit, read }: Pages = { hit: 0, read: 0 }): number => hit + read;

import type { Database, Queryable } from '../database.ts';
import { notFound, Problem } from '../problem.ts';

export interface Part {
  readonly id: number;
  readonly sku: string;
  readonly name: string;
  readonly category: string;
  readonly price_cents: number;
  readonly stock: number;
}

/** What staff may change of a part. */
export type PartFields = Omit<Part, 'id'>;

/** A part at one moment; the version grows with every change. */
export interface PartVersion {
  readonly part: Part;
  readonly version: number;
}

const COLUMNS = 'id, sku, name, category, price_cents, stock';

/** @throws Problem 404 */
export async function findPart(db: Queryable, id: number, suffix = ''): Promise<PartVersion> {
  const { rows } = await db.query<Part & { version: number }>(
    `SELECT ${COLUMNS}, version
     FROM parts JOIN part_versions ON part_id = id WHERE id = $1${suffix}`,
    [id],
  );
  const [row] = rows;
  if (row === undefined) throw notFound();
  const { version, ...part } = row;
  return { part, version };
}

/**
 * Changes a part, if it still is what the caller has read.
 * @param isExpected says so of the current version
 * @throws Problem 404, 412 where it has changed, 409 where another part has the stock-keeping unit
 */
export async function changePart(
  db: Database,
  id: number,
  changes: Partial<PartFields>,
  isExpected: (version: PartVersion) => boolean,
): Promise<PartVersion> {
  return db.transaction(async (tx) => {
    const before = await findPart(tx, id, ' FOR UPDATE OF parts');
    if (!isExpected(before)) {
      throw new Problem(412, 'changed-meanwhile', 'The part has changed since');
    }
    const { sku, name, category, price_cents, stock } = { ...before.part, ...changes };
    await refuseTakenSku(tx, id, sku);
    await tx.query(
      'UPDATE parts SET sku = $2, name = $3, category = $4, price_cents = $5, stock = $6 WHERE id = $1',
      [id, sku, name, category, price_cents, stock],
    );
    const change = stock - before.part.stock;
    if (change !== 0) {
      await tx.query(
        "INSERT INTO stock_movements (part_id, reason, change) VALUES ($1, 'correction', $2)",
        [id, change],
      );
    }
    return findPart(tx, id);
  });
}

async function refuseTakenSku(tx: Queryable, id: number, sku: string) {
  const { rows } = await tx.query('SELECT 1 FROM parts WHERE sku = $1 AND id <> $2', [sku, id]);
  if (rows.length > 0) throw new Problem(409, 'sku-taken', `Another part has the number ${sku}`);
}

/** How a list of parts can be ordered, and by which column. */
export const PART_ORDERS = {
  id: ['id', 'ASC'],
  name: ['name', 'ASC'],
  '-name': ['name', 'DESC'],
  price_cents: ['price_cents', 'ASC'],
  '-price_cents': ['price_cents', 'DESC'],
} as const;

export type PartOrder = keyof typeof PART_ORDERS;

/** Where a page ended: its last part, and what that was ordered by. */
export interface Place {
  readonly id: number;
  readonly value: string | number;
}

export interface PartQuery {
  /** Part of the name. */
  readonly q: string;
  readonly category: string | undefined;
  readonly inStock: boolean;
  readonly sort: PartOrder;
  readonly limit: number;
  readonly after: Place | undefined;
}

/** What a list shows of a part. */
export type ListedPart = Pick<Part, 'id' | 'sku' | 'name' | 'price_cents'>;

/** At most `limit` parts, and whether more follow. */
export async function listParts(
  db: Queryable,
  { q, category, inStock, sort, limit, after }: PartQuery,
): Promise<{ items: ListedPart[]; hasMore: boolean }> {
  const [column, direction] = PART_ORDERS[sort];
  const parameters: unknown[] = [q.replaceAll(/[\\%_]/g, '\\$&'), limit + 1];
  const numbered = (value: unknown) => `$${parameters.push(value)}`;
  const conditions = ["name ILIKE '%' || $1 || '%'"];
  if (category !== undefined) conditions.push(`category = ${numbered(category)}`);
  if (inStock) conditions.push('stock > 0');
  if (after !== undefined) {
    const sign = direction === 'ASC' ? '>' : '<';
    conditions.push(
      column === 'id'
        ? `id > ${numbered(after.id)}`
        : `(${column}, id) ${sign} (${numbered(after.value)}, ${numbered(after.id)})`,
    );
  }
  const order = column === 'id' ? 'id' : `${column} ${direction}, id ${direction}`;
  const { rows } = await db.query<ListedPart>(
    `SELECT id, sku, name, price_cents FROM parts
     WHERE ${conditions.join(' AND ')} ORDER BY ${order} LIMIT $2`,
    parameters,
  );
  return { items: rows.slice(0, limit), hasMore: rows.length > limit };
}

export interface StockMovement {
  readonly id: number;
  readonly order_id: number | null;
  readonly reason: string;
  readonly change: number;
  readonly moved_at: Date;
}

/** The newest twenty movements of a part. */
export async function movementsOf(db: Queryable, part: number): Promise<StockMovement[]> {
  const { rows } = await db.query<StockMovement>(
    `SELECT id, order_id, reason, change, moved_at FROM stock_movements
     WHERE part_id = $1 ORDER BY moved_at DESC, id DESC LIMIT 20`,
    [part],
  );
  return rows;
}

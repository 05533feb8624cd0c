import DataLoader from 'dataloader';
import type { Order } from '../domain/orders.ts';
import type { Part } from '../domain/parts.ts';
import { customerOf, type Visit } from '../visit.ts';

export interface ItemRow {
  readonly part_id: number;
  readonly quantity: number;
  readonly unit_price_cents: number;
}

export interface SupplierRow {
  readonly id: number;
  readonly name: string;
  readonly country: string;
}

export interface ReviewRow {
  readonly stars: number;
  readonly body: string | null;
}

/** The lists that hang on an object: at most `$2` rows for each of the owners in `$1`. */
const LISTS = {
  items: `SELECT owner, found.* FROM unnest($1::bigint[]) AS owner, LATERAL (
    SELECT part_id, quantity, unit_price_cents FROM order_items
    WHERE order_id = owner ORDER BY part_id LIMIT $2) AS found
    ORDER BY owner, part_id`,
  suppliers: `SELECT owner, found.* FROM unnest($1::bigint[]) AS owner, LATERAL (
    SELECT id, name, country FROM suppliers JOIN supplies ON supplier_id = id
    WHERE part_id = owner ORDER BY id LIMIT $2) AS found
    ORDER BY owner, id`,
  reviews: `SELECT owner, found.* FROM unnest($1::bigint[]) AS owner, LATERAL (
    SELECT id, stars, body, written_at FROM reviews
    WHERE part_id = owner ORDER BY written_at DESC, id DESC LIMIT $2) AS found
    ORDER BY owner, written_at DESC, id DESC`,
  orders: `SELECT owner, found.* FROM unnest($1::bigint[]) AS owner, LATERAL (
    SELECT id, status, total_cents FROM orders JOIN order_items ON order_id = id
    WHERE part_id = owner AND customer_id = $3 ORDER BY id LIMIT $2) AS found
    ORDER BY owner, id`,
} as const;

interface ListRows {
  items: ItemRow;
  suppliers: SupplierRow;
  reviews: ReviewRow;
  orders: Order;
}

/**
 * What one request loads: keys that are asked for together go to the database together, so that a
 * level of a query costs one statement. A naive shop asks for each alone.
 */
export class Loaders {
  readonly #visit: Visit;
  readonly #options: { batch: boolean; cache: boolean };
  readonly #lists = new Map<string, DataLoader<number, readonly unknown[]>>();
  readonly #parts: DataLoader<number, Part>;

  constructor(visit: Visit) {
    const isEager = visit.settings.isNaive !== true;
    this.#visit = visit;
    this.#options = { batch: isEager, cache: isEager };
    this.#parts = new DataLoader((ids) => this.#partsOf(ids), this.#options);
  }

  part(id: number): Promise<Part> {
    return this.#parts.load(id);
  }

  /** At most `first` rows that belong to the owner. */
  list<Name extends keyof ListRows>(
    name: Name,
    owner: number,
    first: number,
  ): Promise<readonly ListRows[Name][]> {
    const key = `${name} ${first}`;
    const loader =
      this.#lists.get(key) ??
      new DataLoader((owners) => this.#listsOf(name, owners, first), this.#options);
    this.#lists.set(key, loader);
    return loader.load(owner) as Promise<readonly ListRows[Name][]>;
  }

  async #partsOf(ids: readonly number[]): Promise<(Part | Error)[]> {
    const { rows } = await this.#visit.db.query<Part>(
      'SELECT id, sku, name, category, price_cents, stock FROM parts WHERE id = ANY($1)',
      [ids],
    );
    const parts = new Map(rows.map((part) => [part.id, part]));
    return ids.map((id) => parts.get(id) ?? new Error(`no part ${id}`));
  }

  async #listsOf(name: keyof ListRows, owners: readonly number[], first: number) {
    const mine = name === 'orders' ? [customerOf(this.#visit)] : [];
    const { rows } = await this.#visit.db.query<{ owner: number }>(LISTS[name], [
      owners,
      first,
      ...mine,
    ]);
    const lists = Map.groupBy(rows, ({ owner }) => owner);
    return owners.map((owner) => lists.get(owner) ?? []);
  }
}

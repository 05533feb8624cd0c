import type { Database } from './database.ts';
import type { Circumstances, ShopSettings } from './settings.ts';

/** Sparewheel's API, wherever it runs. */
export interface Shop {
  /** The answer to a request; it never fails. */
  readonly fetch: (request: Request, circumstances?: Circumstances) => Promise<Response>;
}

/** The shop whose data `db` holds. */
export function createShop(_db: Database, _settings: ShopSettings): Shop {
  throw new Error('not built yet');
}

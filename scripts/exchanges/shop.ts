/** The shop under Node.js: its database in this process, its API on a port, its data from the disk. */
import { readFileSync } from 'node:fs';
import {
  ServerResponse,
  type IncomingMessage,
  type OutgoingHttpHeader,
  type OutgoingHttpHeaders,
  type Server,
} from 'node:http';
import { join } from 'node:path';
import { createAdaptorServer, type HttpBindings } from '@hono/node-server';
import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { readScripts } from '../../shop/data/load.ts';
import type { Shop } from '../../shop/shop.ts';

const DATA = join(import.meta.dirname, '../../shop/data');

/** The SQL that makes the shop's data. */
export const SCRIPTS = readScripts((file) => readFileSync(join(DATA, file), 'utf8'));

/** An empty PostgreSQL in this process; statements can create the extension `pg_trgm` in it. */
export function openDatabase(): Promise<PGlite> {
  return PGlite.create({ extensions: { pg_trgm } });
}

/** How people write the names of fields; `fetch` knows them in small letters alone. */
const NAMES: Readonly<Record<string, string>> = { etag: 'ETag', ratelimit: 'RateLimit' };

const nameOf = (field: string) =>
  NAMES[field] ?? field.replaceAll(/(?<![a-z])[a-z]/g, (letter) => letter.toUpperCase());

type Fields = OutgoingHttpHeaders | OutgoingHttpHeader[];

/** Sends the fields of an answer under the names that people know. */
class NamedResponse<Sent extends IncomingMessage> extends ServerResponse<Sent> {
  override writeHead(status: number, reason?: string | Fields, more?: Fields): this {
    const fields = typeof reason === 'object' ? reason : more;
    const named = Object.entries(fields ?? {}).map(([field, value]) => [nameOf(field), value]);
    return super.writeHead(status, Object.fromEntries(named) as OutgoingHttpHeaders);
  }
}

/** An HTTP server of the shop, plain as behind a proxy that ends TLS; it does not listen yet. */
export function serverOf(shop: Shop): Server {
  return createAdaptorServer({
    fetch: (request, { incoming }) => {
      const { remoteAddress: caller } = (incoming as HttpBindings['incoming']).socket;
      return shop.fetch(request, caller === undefined ? {} : { caller });
    },
    serverOptions: { ServerResponse: NamedResponse },
    overrideGlobalObjects: false,
  }) as Server;
}

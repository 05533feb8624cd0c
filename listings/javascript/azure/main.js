import { ManagedIdentityCredential } from '@azure/identity';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { Client, Pool } from 'pg';

// Stands in for the address on which App Service gives a program tokens of its managed identity.
const access_token = randomBytes(16).toString('hex');
let tokensGiven = 0;
const identityService = createServer((request, response) => {
  const isTrusted = request.headers['x-identity-header'] === process.env.IDENTITY_HEADER;
  tokensGiven += isTrusted ? 1 : 0;
  const expires_on = Math.floor(Date.now() / 1000) + 86_400;
  response.writeHead(isTrusted ? 200 : 401, { 'content-type': 'application/json' });
  response.end(isTrusted ? JSON.stringify({ access_token, expires_on, token_type: 'Bearer' }) : '{}');
}).listen(0, '127.0.0.1');
await once(identityService, 'listening');
process.env.IDENTITY_ENDPOINT = `http://127.0.0.1:${identityService.address().port}/msi/token`;
process.env.IDENTITY_HEADER = randomBytes(16).toString('hex');

// Stands in for Azure Database for PostgreSQL, which lets in the role whose token is right.
const owner = new Client();
await owner.connect();
await owner.query(`
  CREATE ROLE shop LOGIN PASSWORD '${access_token}';
  CREATE TABLE parts (id integer PRIMARY KEY, sku text NOT NULL, price_cents integer NOT NULL);
  INSERT INTO parts VALUES (2041, 'BRK-2041', 4990);
  GRANT SELECT ON parts TO shop;
`);

// region: azure
const DATABASE_SCOPE = 'https://ossrdbms-aad.database.windows.net/.default';
const identity = new ManagedIdentityCredential();

const database = new Pool({
  user: 'shop', // host, database and TLS: PGHOST, PGDATABASE, PGSSLMODE
  password: async () => {
    const { token } = await identity.getToken(DATABASE_SCOPE);
    return token; // cached by the library until shortly before it expires
  },
});

async function findPart(id) {
  const { rows } = await database.query('SELECT sku, price_cents FROM parts WHERE id = $1', [id]);
  return rows[0];
}
// endregion

console.log(await findPart(2041));
const busy = await Promise.all([findPart(2041), findPart(9)]);
console.log(busy[1] ?? 'no such part');
console.log(`connections: ${database.totalCount}, tokens fetched: ${tokensGiven}`);
await database.end();
await owner.end();
identityService.close();

import { etagOf, put } from './answer.js';
import { check, done } from './cases.js';

const READ = { sku: 'BRK-2041', stock: 12 };
const NOW = { sku: 'BRK-2041', stock: 10 };

const tryPut = (name, header, expected, partId = 2041) =>
  check(name, header ? `If-Match: ${header}` : 'no If-Match', expected, () => {
    const parts = new Map([[2041, { ...NOW }]]);
    const headers = header === undefined ? {} : { 'if-match': header };
    const status = put(parts, partId, headers, { sku: 'BRK-2041', stock: 11 });
    return `${status}, stock ${parts.get(2041).stock}`;
  });

const fresh = etagOf(NOW);
const old = etagOf(READ);
await tryPut('the ETag of what is there', fresh, '200, stock 11');
await tryPut('the ETag of what was there before', old, '412, stock 10');
await tryPut('no If-Match', undefined, '428, stock 10');
await tryPut('several ETags with the right one', `${old}, ${fresh}`, '200, stock 11');
await tryPut('several ETags without it', `${old}, "x"`, '412, stock 10');
await tryPut('a star', '*', '200, stock 11');
await tryPut('a weak ETag', `W/${fresh}`, '412, stock 10');
await tryPut('a part of the ETag', fresh.slice(0, 4), '412, stock 10');
await tryPut('a part that is not there', '*', '404, stock 10', 9);
done();

import { createHash } from 'node:crypto';

export function etagOf(part) {
  const hash = createHash('sha256').update(JSON.stringify(part));
  return `"${hash.digest('hex').slice(0, 8)}"`;
}

/** Replaces a part, and gives the status; header names are in small letters. */
export function put(parts, partId, headers, part) {
  if (!parts.has(partId)) return 404;
  const wanted = headers['if-match'];
  if (wanted === undefined) return 428;
  const tags = wanted.split(',').map((tag) => tag.trim());
  if (wanted.trim() !== '*' && !tags.includes(etagOf(parts.get(partId)))) return 412;
  parts.set(partId, part);
  return 200;
}

import { randomBytes } from '@noble/hashes/utils.js';
import { encodeBase64Url } from '../base64url.ts';
import type { Part } from '../domain/parts.ts';
import { hasTag } from '../http/conditions.ts';
import type { ShopContext } from '../http/context.ts';

const encoded = (text: string) =>
  text.replace(/[&<>"']/g, (sign) => `&#${String(sign.codePointAt(0))};`);

const html = ({ name, price_cents }: Part, scriptMark: string) =>
  [
    '<!doctype html>',
    `<title>${encoded(name)}</title>`,
    `<script${scriptMark} src="/shop.js"></script>`,
    `<p>${price_cents} cents</p>`,
  ].join('\n');

const policy = (scripts: string) => `script-src ${scripts}; object-src 'none'; base-uri 'none'`;

/**
 * The page of a part: one for all visitors, which may be cached, or one made for a customer.
 * @param tag of the same part as data
 */
export function partPage(c: ShopContext, part: Part, tag: string): Response {
  c.header('Content-Type', 'text/html; charset=utf-8');
  c.header('Vary', 'Accept, Cookie');
  if (c.var.visit.customer !== undefined) {
    const nonce = encodeBase64Url(randomBytes(16));
    return c.body(html(part, ` nonce="${nonce}"`), 200, {
      'Content-Security-Policy': policy(`'nonce-${nonce}'`),
      'Cache-Control': 'private, no-store',
    });
  }
  const forAll = { 'Cache-Control': 'public, max-age=60', ETag: `${tag.slice(0, -1)}-html"` };
  if (hasTag(c.req.header('If-None-Match') ?? '', forAll.ETag, false)) {
    c.header('Content-Type', undefined);
    return c.body(null, 304, forAll);
  }
  return c.body(html(part, ''), 200, {
    'Content-Security-Policy': policy("'self'"),
    ...forAll,
  });
}

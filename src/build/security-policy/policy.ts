import type { Element } from 'hast';
import { createHash } from 'node:crypto';
import type { PolicyNeed } from '../../lib/policy-needs.ts';

/** Name of the one Trusted Types policy, which `src/lib/trusted-scripts.ts` makes. */
const TRUSTED_TYPES_POLICY = 'own-scripts';

/** What a page may do besides running scripts. The drawings in stylesheets are data: addresses. */
const DIRECTIVES = [
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  `trusted-types ${TRUSTED_TYPES_POLICY}`,
];

const FRAMES = "frame-src 'self'";
const WASM = "'wasm-unsafe-eval'";

const policy = (scripts: readonly string[], more: readonly string[]) =>
  ["default-src 'none'", `script-src ${scripts.join(' ')}`, ...DIRECTIVES, ...more].join('; ');

/**
 * The policy in a page's own meta element. WebAssembly usually runs in workers, which take their
 * policy from the response that brought their script, so a page rarely needs 'wasm-unsafe-eval'.
 */
export function pagePolicy(
  scriptHashes: readonly string[],
  needs: readonly PolicyNeed[] = [],
): string {
  const scripts = ["'self'", ...(needs.includes('wasm') ? [WASM] : []), ...scriptHashes];
  return policy(scripts, needs.includes('frame') ? [FRAMES] : []);
}

/**
 * The policy that a host sends with every response. A browser holds a page to this one and to the
 * page's own; a worker to this one alone, hence 'wasm-unsafe-eval'.
 *
 * It allows what any page needs, for all paths, and each page's own policy forbids the rest: hosts do
 * not agree on which of two rules for one path holds, and some send both, which would forbid a frame
 * again. A framed document has to allow its frame too, which only a header can say; 'self' gives
 * nothing to a page that may not frame, and nobody else anything.
 * @param scriptHashes of the inline scripts of all pages
 * @param needs of all pages
 */
export function responsePolicy(
  scriptHashes: readonly string[],
  needs: readonly PolicyNeed[] = [],
): string {
  const more = needs.includes('frame')
    ? [FRAMES, "frame-ancestors 'self'"]
    : ["frame-ancestors 'none'"];
  return policy(["'self'", WASM, ...scriptHashes], more);
}

/** The source expression of an inline script, or undefined where the element is something else. */
export function inlineScriptHash(element: Element): string | undefined {
  const { src, type } = element.properties;
  const isData = typeof type === 'string' && type.endsWith('json');
  if (element.tagName !== 'script' || src !== undefined || isData) return undefined;
  const [text] = element.children;
  const code = text?.type === 'text' ? text.value : '';
  return `'sha256-${createHash('sha256').update(code).digest('base64')}'`;
}

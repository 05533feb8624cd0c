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
 * It allows what any page needs, for all paths, and each page's own policy forbids the rest; 'self'
 * gives nothing to a page that may not frame. What is framed lies in a folder with a rule of its own,
 * so no page has to be.
 * @param scriptHashes of the inline scripts of all pages
 * @param needs of all pages
 */
export function responsePolicy(
  scriptHashes: readonly string[],
  needs: readonly PolicyNeed[] = [],
): string {
  const more = needs.includes('frame') ? [FRAMES] : [];
  return policy(["'self'", WASM, ...scriptHashes], [...more, "frame-ancestors 'none'"]);
}

/** What the frame of a lab may do, in which a reader’s scripts run: be a page, and reach nothing. */
const FRAME_DIRECTIVES = [
  "default-src 'none'",
  "script-src 'unsafe-inline'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  "frame-src 'none'",
  "form-action 'none'",
  "base-uri 'none'",
];

/** The policy in the frame’s own meta element: all of it that a meta element can say. */
export const FRAME_META_POLICY = FRAME_DIRECTIVES.join('; ');

/**
 * The policy that a host sends with the frame. With `sandbox` it has an opaque origin also where
 * somebody opens it by itself; nobody but the guide may frame it.
 */
export const FRAME_RESPONSE_POLICY = [
  ...FRAME_DIRECTIVES,
  "frame-ancestors 'self'",
  'sandbox allow-scripts',
].join('; ');

/** The source expression of an inline script, or undefined where the element is something else. */
export function inlineScriptHash(element: Element): string | undefined {
  const { src, type } = element.properties;
  const isData = typeof type === 'string' && type.endsWith('json');
  if (element.tagName !== 'script' || src !== undefined || isData) return undefined;
  const [text] = element.children;
  const code = text?.type === 'text' ? text.value : '';
  return `'sha256-${createHash('sha256').update(code).digest('base64')}'`;
}

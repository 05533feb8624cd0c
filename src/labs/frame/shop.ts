/**
 * The script of the sandboxed frame: it puts pages of the shop into frames of their own and tells what
 * became of them. It runs nowhere but in a frame of an opaque origin, and takes nothing but what the
 * window that holds it sends.
 */
import DOMPurify from 'dompurify';
import type { Answered, Asked, Blocked, Outcome, Page, PageSaid } from './protocol.ts';
import { visitor } from './visitor.ts';

/** Milliseconds in which a page has to come to rest. */
const PATIENCE = 1500;
/** Messages of a page that are kept. */
const MOST = 50;
const LOOKS =
  'body{margin:.75rem;font:1rem/1.5 system-ui,sans-serif;color:#1c2127;background:#fff}h1{font-size:1.25rem;margin:0 0 .5rem}h2{font-size:1rem;margin:.75rem 0 .25rem}p,blockquote{margin:.25rem 0;overflow-wrap:anywhere}';

/** How the policy of this file begins, in its header and in its meta element. */
const WALL = document.querySelector<HTMLMetaElement>('meta[http-equiv]')?.content ?? '';

const quoted = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
const literal = (text: string) => JSON.stringify(text).replaceAll('<', '\\u003c');

/** The whole document: the visitor stands before the policy, which governs all that comes after it. */
const documentOf = ({ html, policy, hash }: Page, secret: string) =>
  [
    '<!doctype html><html lang="en"><head><meta charset="utf-8">',
    `<style>${LOOKS}</style>`,
    `<script>(${visitor.toString()})(${[secret, hash, WALL].map(literal).join()})</script>`,
    policy === '' ? '' : `<meta http-equiv="Content-Security-Policy" content="${quoted(policy)}">`,
    `<title>Sparewheel</title></head><body>${html}`,
  ].join('');

/** Shows a page in a frame of its own and tells what became of it. */
function shown(page: Page): Promise<Outcome> {
  return new Promise((resolve) => {
    const secret = crypto.getRandomValues(new Uint32Array(4)).join('-');
    const ran: string[] = [];
    const blocked: Blocked[] = [];
    const walled: Blocked[] = [];
    const errors: string[] = [];
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-scripts');
    frame.title = 'Sparewheel';
    frame.srcdoc = documentOf(page, secret);
    const settle = (seen?: Outcome['seen']) => {
      clearTimeout(patience);
      removeEventListener('message', hear);
      removeEventListener('securitypolicyviolation', refuse);
      if (!page.isKept) frame.remove();
      resolve({ ran, blocked, walled, errors, ...(seen && { seen }) });
    };
    const keep = <T>(all: T[], one: T) => {
      if (all.length < MOST) all.push(one);
    };
    // Where header and meta element say the same, a browser tells twice.
    const keepOnce = (all: Blocked[], { directive, what }: Blocked) => {
      const isThere = all.some((each) => each.directive === directive && each.what === what);
      if (!isThere) keep(all, { directive, what });
    };
    const hear = ({ source, data }: MessageEvent<unknown>) => {
      if (source !== frame.contentWindow || typeof data !== 'object' || data === null) return;
      const { secret: shownSecret, said } = data as { secret?: unknown; said?: PageSaid };
      if (shownSecret !== secret || said === undefined) return;
      if (said.kind === 'leak') keep(ran, said.what);
      else if (said.kind === 'blocked') keepOnce(blocked, said.blocked);
      else if (said.kind === 'walled') keepOnce(walled, said.blocked);
      else if (said.kind === 'error') keep(errors, said.message);
      else settle(said.seen);
    };
    // Where a page wants to go, this frame’s own policy refuses it, and this frame is told.
    const refuse = ({ effectiveDirective, blockedURI }: SecurityPolicyViolationEvent) =>
      keepOnce(walled, { directive: effectiveDirective, what: blockedURI });
    const patience = setTimeout(() => settle(), PATIENCE);
    addEventListener('message', hear);
    addEventListener('securitypolicyviolation', refuse);
    frame.addEventListener('load', () => frame.contentWindow?.postMessage(secret, '*'));
    document.body.replaceChildren(frame);
  });
}

async function answer(asked: Asked): Promise<Answered> {
  if (asked.kind === 'show') return { kind: 'shown', outcome: await shown(asked.page) };
  return { kind: 'cleaned', texts: asked.texts.map((text) => DOMPurify.sanitize(text)) };
}

/** The window that holds this one asks once, and gives a port for all that follows. */
function open({ source, data, ports: [port] }: MessageEvent<unknown>): void {
  if (source !== parent || data !== 'open' || port === undefined) return;
  removeEventListener('message', open);
  port.addEventListener('message', ({ data: asked }: MessageEvent<Asked>) => {
    void answer(asked).then((answered) => port.postMessage(answered));
  });
  port.start();
  port.postMessage({ kind: 'ready' } satisfies Answered);
}

// Opened by itself, on a host that sends no headers, this file would run in the guide’s own origin.
if (origin === 'null' && parent !== window) addEventListener('message', open);
else document.body.textContent = 'This file is a part of a lab. It does nothing by itself.';

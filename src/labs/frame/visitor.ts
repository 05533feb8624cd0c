import type { PageSaid, Seen } from './protocol.ts';

/**
 * Runs first in a page of the shop: tells what its scripts do, and visits it when it is asked to. The
 * visitor points at everything, enters every field and follows every link that is a script.
 *
 * It is sent as text, so it knows nothing but its arguments.
 * @param secret shows that what is said comes from here; the page does not learn it
 */
export function visitor(secret: string, hash: string): void {
  const MOST = 4000;
  const PROBE = '<i>probe</i>';
  const post = parent.postMessage.bind(parent);
  const tell = (said: PageSaid) => post({ secret, said }, '*');
  const short = (text: string) => text.slice(0, MOST);
  document.currentScript?.remove();
  if (hash !== '') location.hash = hash;

  const leak = (...what: unknown[]) =>
    tell({ kind: 'leak', what: short(what.map(String).join(' ')).slice(0, 200) });
  for (const name of ['leak', 'alert']) {
    Object.defineProperty(globalThis, name, { value: leak, writable: false, configurable: false });
  }
  addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
    if (sample.includes(PROBE)) return;
    const what = short([blockedURI, sample].filter(Boolean).join(' '));
    tell({ kind: 'blocked', blocked: { directive: effectiveDirective, what } });
  });
  addEventListener('error', ({ message }) => tell({ kind: 'error', message: short(message) }));

  const trustedTypes = (): Seen['trustedTypes'] => {
    if (!('trustedTypes' in globalThis)) return 'missing';
    try {
      document.createElement('div').innerHTML = PROBE;
      return 'open';
    } catch {
      return 'enforced';
    }
  };
  const visit = () => {
    for (const element of document.querySelectorAll('body *')) {
      element.dispatchEvent(new Event('mouseover'));
      element.dispatchEvent(new Event('focus'));
      if (element instanceof HTMLAnchorElement && element.protocol === 'javascript:') {
        element.click();
      }
    }
  };
  const all = (selector: string) => [...document.querySelectorAll(selector)];
  const look = (): Seen => ({
    text: short(document.body.innerText),
    body: short(document.body.innerHTML.trim()),
    fields: all('input').map((field) => short((field as HTMLInputElement).value)),
    links: all('a').map((link) => short(link.getAttribute('href') ?? '')),
    trustedTypes: trustedTypes(),
  });
  addEventListener('message', ({ data }) => {
    if (data !== secret) return;
    visit();
    setTimeout(() => tell({ kind: 'seen', seen: look() }), 100);
  });
}

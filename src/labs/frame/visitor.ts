import type { PageSaid, Seen } from './protocol.ts';

/**
 * Runs first in a page of the shop: tells what its scripts do, and visits it when it is asked to. The
 * visitor points at everything, enters every field and does what links do that are scripts.
 *
 * It is sent as text, so it knows nothing but its arguments.
 * @param secret shows that what is said comes from here; the page does not learn it
 * @param wall how the policy of the frame around the page begins
 */
export function visitor(secret: string, hash: string, wall: string): void {
  const MOST = 4000;
  const PROBE = '<i>probe</i>';
  const post = parent.postMessage.bind(parent);
  const tell = (said: PageSaid) => post({ secret, said }, '*');
  const short = (text: string) => text.slice(0, MOST);
  document.currentScript?.remove();
  if (hash !== '') location.hash = hash;

  // No policy forbids WebRTC, so it goes out of reach, and so do frames, which would have it again.
  for (const name of ['RTCPeerConnection', 'webkitRTCPeerConnection']) {
    Reflect.deleteProperty(globalThis, name);
  }
  Reflect.deleteProperty(Element.prototype, 'attachShadow');
  new MutationObserver(() => {
    for (const frame of document.querySelectorAll('iframe, frame')) frame.remove();
  }).observe(document, { childList: true, subtree: true });

  const leak = (...what: unknown[]) =>
    tell({ kind: 'leak', what: short(what.map(String).join(' ')).slice(0, 200) });
  for (const name of ['leak', 'alert']) {
    Object.defineProperty(globalThis, name, { value: leak, writable: false, configurable: false });
  }
  const base = new URL('.', document.baseURI).href;
  addEventListener('securitypolicyviolation', (violation) => {
    const { effectiveDirective: directive, blockedURI, sample, originalPolicy } = violation;
    if (sample.includes(PROBE)) return;
    const what = short([blockedURI.replace(base, ''), sample].filter(Boolean).join(' '));
    const kind = originalPolicy.startsWith(wall) ? 'walled' : 'blocked';
    tell({ kind, blocked: { directive, what } });
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
  // Browsers follow no such link in a document of opaque origin. As an event handler its script is held
  // to the same policy.
  const follow = ({ href }: HTMLAnchorElement) => {
    const handler = document.createElement('span');
    try {
      handler.setAttribute('onclick', decodeURIComponent(href.slice('javascript:'.length)));
      handler.click();
    } catch {
      // Trusted Types take no plain text here, and have told so.
    }
  };
  const visit = () => {
    for (const element of document.querySelectorAll('body *')) {
      element.dispatchEvent(new Event('mouseover'));
      element.dispatchEvent(new Event('focus'));
      if (element instanceof HTMLAnchorElement && element.protocol === 'javascript:') {
        follow(element);
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

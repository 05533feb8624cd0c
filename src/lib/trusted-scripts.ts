/** The part of the Trusted Types API that is used; TypeScript does not know it yet. */
interface TrustedTypes {
  readonly defaultPolicy: object | null;
  createPolicy(
    name: 'default',
    rules: {
      readonly createScriptURL: (url: string) => string;
      readonly createHTML: (html: string) => string;
    },
  ): object;
}

/**
 * The address itself, where it lies on this origin; the name of an object in memory does not.
 * @throws TypeError for every other address
 */
export function sameOrigin(url: string, page: string): string {
  const { origin, protocol } = new URL(url, page);
  const { origin: own } = new URL(page);
  if (origin !== own || !protocol.startsWith('http'))
    throw new TypeError(`not a script of this site: ${url}`);
  return url;
}

/** Text of a search result: of all elements, only the marks of found words stay. */
export function onlyMarks(html: string): string {
  return html.replaceAll(/<(?!\/?mark>)/g, '&lt;');
}

/**
 * Lets workers start under the policy of every page, which takes no plain text for the address of a
 * script. Import this module wherever a worker is started or registered. It is the default policy
 * because Pagefind starts its worker itself.
 */
function admitOwnScripts() {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  if (trustedTypes?.defaultPolicy !== null) return;
  trustedTypes.createPolicy('default', {
    createScriptURL: (url) => sameOrigin(url, location.href),
    // Starlight's search interface writes excerpts as HTML.
    createHTML: onlyMarks,
  });
}

admitOwnScripts();

interface Policy {
  createScriptURL(url: string): string;
}

/** The part of the Trusted Types API that is used; TypeScript does not know it yet. */
interface TrustedTypes {
  createPolicy(name: 'own-scripts', rules: Policy): Policy;
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

let policy: Policy | undefined;

/**
 * The address of a worker in the form that the security policy of every page asks for: browsers
 * with Trusted Types take no plain text there.
 * @throws TypeError for an address of another origin
 */
export function trustedScriptUrl(address: string): string {
  const rules = { createScriptURL: (url: string) => sameOrigin(url, location.href) };
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  policy ??= trustedTypes?.createPolicy('own-scripts', rules) ?? rules;
  return policy.createScriptURL(address);
}

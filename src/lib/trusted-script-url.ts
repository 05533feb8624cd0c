interface Policy {
  createScriptURL(url: string): string;
}

declare const trustedTypes: { createPolicy(name: string, rules: Policy): Policy } | undefined;

let policy: Policy | undefined;

/**
 * The address in the form that browsers with Trusted Types ask for when a script or a worker is
 * loaded from it.
 * @throws TypeError for an address of another origin
 */
export function trustedScriptUrl(address: string | URL): string {
  policy ??=
    typeof trustedTypes === 'undefined'
      ? { createScriptURL: sameOrigin }
      : trustedTypes.createPolicy('same-origin-scripts', { createScriptURL: sameOrigin });
  return policy.createScriptURL(new URL(address, location.href).href);
}

function sameOrigin(url: string): string {
  if (new URL(url).origin !== location.origin) throw new TypeError(`not of this site: ${url}`);
  return url;
}

/** The customer of a token, or undefined where the token is refused. */
export function customerOf(claims, now) {
  if (typeof claims.exp !== 'number' || !(now < claims.exp)) return undefined;
  return claims.sub;
}

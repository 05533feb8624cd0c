/** The customer of a token, or undefined where the token is refused. */
export function customerOf(claims, now) {
  return claims.sub;
}

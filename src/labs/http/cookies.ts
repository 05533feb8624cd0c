/** A cookie as a browser keeps it for one site. */
export interface Cookie {
  readonly name: string;
  readonly value: string;
  /** Its attributes as they came, such as `Secure; HttpOnly`. */
  readonly attributes: string;
}

/** The jar after a response with these `Set-Cookie` headers; see RFC 6265, section 5.3. */
export function withCookies(
  jar: readonly Cookie[],
  setCookies: readonly string[],
): readonly Cookie[] {
  return setCookies.reduce<readonly Cookie[]>((kept, line) => {
    const [pair = '', ...rest] = line.split(';');
    const [, name = '', value = ''] = /^([^=]*)=(.*)$/.exec(pair.trim()) ?? [];
    if (name === '') return kept;
    const attributes = rest.map((each) => each.trim()).filter(Boolean);
    const others = kept.filter((cookie) => cookie.name !== name);
    const isOver = attributes.some((each) => /^max-age=(0|-\d+)$/i.test(each));
    return isOver ? others : [...others, { name, value, attributes: attributes.join('; ') }];
  }, jar);
}

/** The `Cookie` header that a browser would send; empty for an empty jar. */
export const cookieHeader = (jar: readonly Cookie[]): string =>
  jar.map(({ name, value }) => `${name}=${value}`).join('; ');

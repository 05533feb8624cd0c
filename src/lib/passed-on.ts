/** Rounds of encoding that programs through which links are passed on may add. */
const MOST_ROUNDS = 3;

/** What a sentence puts behind a link. */
const PUNCTUATION = /[\s)\].,;:!?'"’”>]+$/;

/** Text whose percent-encoding is taken off, however often it was put on; what is damaged stays. */
export function decoded(text: string): string {
  let plain = text;
  for (let round = 0; round < MOST_ROUNDS && /%[\da-f]{2}/i.test(plain); round += 1) {
    try {
      plain = decodeURIComponent(plain);
    } catch {
      return plain;
    }
  }
  return plain;
}

/**
 * A value of a link as its writer meant it. Chat and mail programs encode it once more, take the
 * end of a sentence for a part of it or change its case; the ids in our links are lower-case.
 */
export function asMeant(text: string): string {
  return decoded(text).trim().replace(PUNCTUATION, '').toLowerCase();
}

/** A parameter of a widget: `car.xray=40`. */
const PARAMETER = /(^\??|&)([\w-]+\.[\w-]+)=([^&]*)/g;

/**
 * A query as its writer meant it, where programs have encoded it whole, written its ampersands as in
 * HTML, or changed the names and values of widgets; everything else stays as it is.
 */
export function queryAsMeant(search: string): string {
  const isEncoded = !search.includes('=') && /%(25)*3d/i.test(search);
  return (isEncoded ? decoded(search) : search)
    .replaceAll('&amp;', '&')
    .replace(PARAMETER, (_, before: string, name: string, value: string) => {
      const meant = encodeURIComponent(asMeant(value)).replaceAll('%2C', ',');
      return `${before}${name.toLowerCase()}=${meant}`;
    });
}

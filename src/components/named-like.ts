/** The text as names are compared: in lower case, without accents and signs, words apart by one space. */
const plain = (text: string) =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ');

/** Finds names in which each word of the query begins a word; all of them where it has no word. */
export function namedLike(query: string): (names: string) => boolean {
  const asked = plain(query).trim().split(' ');
  return (names) => {
    const text = ` ${plain(names)}`;
    return asked.every((word) => text.includes(` ${word}`));
  };
}

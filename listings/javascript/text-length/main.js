// region: text-length
const texts = {
  'é as one': '\u00e9',
  'é as e and accent': 'e\u0301',
  'thumbs up': '\u{1F44D}\u{1F3FD}', // the thumb, and its skin tone
};
const seen = new Intl.Segmenter('en', { granularity: 'grapheme' });

for (const [name, text] of Object.entries(texts)) {
  const bytes = Buffer.byteLength(text);
  const codePoints = [...text].length;
  const graphemes = [...seen.segment(text)].length;
  console.log(
    `${name}: length ${text.length}, ${bytes} bytes,`,
    `${codePoints} code points, ${graphemes} to the eye`,
  );
}
// endregion

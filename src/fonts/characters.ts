const ASCII = Array.from({ length: 95 }, (_, index) => String.fromCharCode(0x20 + index)).join('');

/**
 * Every character that our font files hold, those of code too. Pages may show no other
 * (tests/built/fonts.test.ts); after a change here, `npm run fonts` writes the files anew.
 */
export const CHARACTERS = [
  ASCII,
  '\u00a0–—‘’“”„…′″«»·',
  '±×÷−°µ¹²³½©',
  '€↑↓',
  'Ä Ç È É Ñ Ö Ü ß ä ç è é ñ ö ü',
].join('');

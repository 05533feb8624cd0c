import type { Happening } from './happenings.ts';
import { isGif } from './signature.ts';

/**
 * Beginnings by which HTML is recognised where no type is given, after the MIME Sniffing Standard,
 * section 7.1; white space before them does not count.
 */
const HTML =
  /^[\t\n\f\r ]*<(!doctype html|html|head|script|iframe|h1|div|font|table|a|style|title|b|body|br|p|!--)[ >]/i;
/** Types whose documents run scripts. */
const ACTIVE = ['text/html', 'image/svg+xml'];
/** A rough look for something to run; a browser parses the document. */
const SCRIPT = /<script[\s>/]|\son\w+\s*=|javascript:/i;

/** What a browser takes for the type of a file of which it is not told. */
function sniffed(body: string, mayGuess: boolean): string {
  if (mayGuess && HTML.test(body)) return 'text/html';
  return isGif(body) ? 'image/gif' : 'text/plain';
}

/** A model of a customer’s browser, in which the address of a file was opened. */
export function opened(
  origin: string,
  path: string,
  headers: Readonly<Record<string, string>>,
  content: string,
): Extract<Happening, { kind: 'opened' }> {
  const declared = headers['Content-Type']?.split(';')[0];
  const isDownload = headers['Content-Disposition'] === 'attachment';
  const as = declared ?? sniffed(content, headers['X-Content-Type-Options'] !== 'nosniff');
  const hasScript = SCRIPT.test(content);
  return {
    kind: 'opened',
    origin,
    path,
    as,
    isSniffed: declared === undefined,
    isDownload,
    hasScript,
    runs: hasScript && !isDownload && ACTIVE.includes(as),
  };
}

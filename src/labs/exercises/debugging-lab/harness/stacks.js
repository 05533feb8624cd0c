/** Stack traces, as far as the handler’s own lines are in them. */
const FRAME = /^ {4}at .*\bhandler(-\d)?\.js:\d+:\d+\)?$/;

const framesOf = (stack) =>
  String(stack)
    .split('\n')
    .filter((line) => FRAME.test(line))
    .map((line) => line.replace(/handler-\d\.js/, 'handler.js'))
    .join('\n');

/** Who called what calls this, as lines of a stack trace. */
export const placeOfCall = () => framesOf(new Error('').stack);

/** What an error says of itself, with its causes; anything can be thrown. */
export function errorText(error) {
  if (!(error instanceof Error)) return `thrown: ${JSON.stringify(error) ?? String(error)}`;
  const code = error.code === undefined ? '' : ` [${String(error.code)}]`;
  const cause = error.cause === undefined ? '' : `; caused by ${errorText(error.cause)}`;
  return `${String(error.name)}: ${String(error.message)}${code}${cause}`;
}

/** The lines of a stack that are the handler’s own, beginning with those of the first cause. */
export function errorStack(error) {
  if (!(error instanceof Error)) return '';
  return (error.cause instanceof Error && errorStack(error.cause)) || framesOf(error.stack);
}

/** A word as it has to be typed, so that a shell reads it as it is. */
export const quoted = (word: string): string =>
  /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;

/**
 * The command that writes a file whole; the here-document adds a line break where the last line has
 * none.
 */
export function writingCommand(path: string, content: string): string {
  const body = content === '' || content.endsWith('\n') ? content : `${content}\n`;
  const lines = new Set(body.split('\n'));
  let until = 'EOF';
  while (lines.has(until)) until += 'F';
  return `cat > ${quoted(path)} <<'${until}'\n${body}${until}`;
}

/** Stack traces and fatal errors, as Node writes them. */

/** A frame as QuickJS describes it. */
interface Frame {
  getFunctionName(): string | null;
  getFileName(): string | null;
  getLineNumber(): number | null;
  getColumnNumber(): number | null;
}

/** The stack of an error begins with its text, which QuickJS leaves out. */
export function writeStacksAsNode(): void {
  const constructors = Error as typeof Error & {
    prepareStackTrace?: (error: Error, frames: readonly Frame[]) => string;
  };
  constructors.prepareStackTrace = (error, frames) =>
    [headOf(error), ...frames.flatMap(frameLine)].join('\n');
}

function headOf(error: Error): string {
  try {
    return String(error);
  } catch {
    return 'Error';
  }
}

function frameLine(frame: Frame): string[] {
  const file = frame.getFileName();
  if (file === null || file.startsWith('node:internal')) return [];
  const name = frame.getFunctionName();
  const place = `${file}:${frame.getLineNumber() ?? 1}:${frame.getColumnNumber() ?? 1}`;
  const isNamed = name !== null && name !== '' && !name.startsWith('<');
  return [isNamed ? `    at ${name} (${place})` : `    at ${place}`];
}

/** An error of Node, which carries a code. */
export function coded<Made extends Error>(error: Made, code: string): Made {
  Object.defineProperty(error, 'code', { value: code, enumerable: true, writable: true });
  return error;
}

import type { Cell } from '../protocol.ts';

/**
 * Messages to the server, each with its length:
 * https://www.postgresql.org/docs/18/protocol-message-formats.html
 */
const ENCODER = new TextEncoder();
const NUL = new Uint8Array(1);

function integer(value: number, bytes: 2 | 4): Uint8Array {
  const data = new DataView(new ArrayBuffer(bytes));
  if (bytes === 2) data.setInt16(0, value);
  else data.setInt32(0, value);
  return new Uint8Array(data.buffer);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function message(kind: string, ...parts: readonly Uint8Array[]): Uint8Array {
  const body = joined(parts);
  return joined([ENCODER.encode(kind), integer(body.length + 4, 4), body]);
}

/** A text alone: its results come as text. */
export const queryMessage = (sql: string) => message('Q', ENCODER.encode(sql), NUL);

/** A text with parameters, which PostgreSQL reads as the types that it expects there. */
export function bindMessage(sql: string, parameters: readonly Cell[]): Uint8Array {
  const values = parameters.map((value) => {
    if (value === null) return integer(-1, 4);
    const bytes = ENCODER.encode(value);
    return joined([integer(bytes.length, 4), bytes]);
  });
  return joined([
    message('P', NUL, ENCODER.encode(sql), NUL, integer(0, 2)),
    message('B', NUL, NUL, integer(0, 2), integer(values.length, 2), ...values, integer(0, 2)),
    message('D', ENCODER.encode('P'), NUL),
    message('E', NUL, integer(0, 4)),
    message('S'),
  ]);
}

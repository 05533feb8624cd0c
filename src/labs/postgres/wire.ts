import type { Cell, Cut, Limits, Message, TransactionState } from '../protocol.ts';

/** A column as the server describes it. */
export interface Field {
  readonly name: string;
  readonly oid: number;
  /** Such as the length of a `varchar`; -1 for none. */
  readonly modifier: number;
}

/** What the server said to one statement. */
export interface Answer {
  readonly fields: readonly Field[];
  readonly rows: readonly (readonly Cell[])[];
  /** All rows, those included that were not kept. */
  readonly count: number;
  /** The command tag; undefined where the statement did not end well. */
  readonly tag: string | undefined;
  readonly error: Message | undefined;
  readonly notices: readonly Message[];
  /** Undefined where the server did not say that it is ready again: it is broken. */
  readonly transaction: TransactionState | undefined;
  readonly cut: Cut | undefined;
}

/** What all statements of one call may hand over together. */
export interface Budget {
  bytes: number;
}

const HEADER = 5;
/** Of a message that is no row, such as an error with a very long text, in bytes. */
const MOST_OF_A_MESSAGE = 65_536;
/** Notices of one statement, which a loop can raise by the million. */
const MOST_NOTICES = 100;
const TEXT = new TextDecoder();

/** What is being read; `needs` are the bytes that are still to be collected for it. */
type Part = 'header' | 'body' | 'cells' | 'cell-length' | 'cell' | 'nothing';

/**
 * Reads the server's answer to one statement as it comes, piece by piece, and keeps no more than the
 * limits allow: a billion rows or a value of a gigabyte pass by without being collected.
 * https://www.postgresql.org/docs/18/protocol-message-formats.html
 */
export class AnswerReader {
  readonly #limits: Limits;
  readonly #budget: Budget;
  #fields: readonly Field[] = [];
  readonly #rows: (readonly Cell[])[] = [];
  readonly #notices: Message[] = [];
  #count = 0;
  #tag: string | undefined;
  #error: Message | undefined;
  #transaction: TransactionState | undefined;
  #shortened = 0;
  #fullBy: Cut['by'];

  #part: Part = 'header';
  #kind = '';
  /** Bytes of the part that are still to come. */
  #left = HEADER;
  /** Of those, how many are kept. */
  #keep = HEADER;
  #pieces: Uint8Array[] = [];
  #cells: Cell[] = [];
  #cellsLeft = 0;
  /** Bytes of the message after this part. */
  #rest = 0;

  constructor(limits: Limits, budget: Budget) {
    this.#limits = limits;
    this.#budget = budget;
  }

  get answer(): Answer {
    const left = this.#count - this.#rows.length;
    const isCut = this.#fullBy !== undefined || this.#shortened > 0;
    return {
      fields: this.#fields,
      rows: this.#rows,
      count: this.#count,
      tag: this.#tag,
      error: this.#error,
      notices: this.#notices,
      transaction: this.#transaction,
      cut: isCut
        ? {
            rows: left,
            cells: this.#shortened,
            ...(this.#fullBy === undefined ? {} : { by: this.#fullBy }),
          }
        : undefined,
    };
  }

  /** Takes the next piece, whose bytes are overwritten afterwards. */
  readonly push = (bytes: Uint8Array): void => {
    let at = 0;
    while (at < bytes.length || this.#left === 0) {
      const taken = Math.min(this.#left, bytes.length - at);
      const kept = Math.min(this.#keep, taken);
      if (kept > 0) this.#pieces.push(bytes.slice(at, at + kept));
      this.#keep -= kept;
      this.#left -= taken;
      at += taken;
      if (this.#left > 0) return;
      const piece = joined(this.#pieces);
      this.#pieces = [];
      this.#end(piece);
    }
  };

  #expect(part: Part, bytes: number, keep = bytes) {
    this.#part = part;
    this.#left = bytes;
    this.#keep = Math.min(bytes, keep);
  }

  /** A part is whole. */
  #end(piece: Uint8Array) {
    switch (this.#part) {
      case 'header':
        this.#begin(piece);
        break;
      case 'body':
        this.#message(piece);
        this.#expect('header', HEADER);
        break;
      case 'nothing':
        this.#expect('header', HEADER);
        break;
      case 'cells':
        this.#cellsLeft = view(piece).getInt16(0);
        this.#cells = [];
        this.#rest -= 2;
        this.#nextCell();
        break;
      case 'cell-length':
        this.#beginCell(view(piece).getInt32(0));
        break;
      case 'cell':
        this.#cells.push(textOf(piece));
        this.#nextCell();
        break;
    }
  }

  #begin(header: Uint8Array) {
    this.#kind = String.fromCharCode(header[0] ?? 0);
    const length = view(header).getInt32(1) - 4;
    if (this.#kind === 'D') {
      this.#count += 1;
      this.#fullBy ??= this.#reached();
      this.#rest = length;
      if (this.#fullBy === undefined) this.#expect('cells', 2);
      else this.#expect('nothing', length, 0);
    } else if (this.#kind === 'd') {
      this.#count += 1;
      this.#fullBy ??= this.#reached();
      this.#expect('body', length, this.#fullBy === undefined ? this.#limits.cell : 0);
    } else this.#expect('body', length, MOST_OF_A_MESSAGE);
  }

  #reached(): Cut['by'] {
    if (this.#rows.length >= this.#limits.rows) return 'rows';
    return this.#budget.bytes <= 0 ? 'bytes' : undefined;
  }

  #nextCell() {
    if (this.#cellsLeft > 0) this.#expect('cell-length', 4);
    else {
      this.#rows.push(this.#cells);
      this.#expect('header', HEADER);
    }
  }

  #beginCell(length: number) {
    this.#cellsLeft -= 1;
    this.#budget.bytes -= Math.max(1, Math.min(length, this.#limits.cell));
    if (length < 0) {
      this.#cells.push(null);
      this.#nextCell();
      return;
    }
    if (length > this.#limits.cell) this.#shortened += 1;
    this.#expect('cell', length, this.#limits.cell);
  }

  #message(body: Uint8Array) {
    switch (this.#kind) {
      case 'T':
        this.#fields = fieldsOf(body);
        break;
      case 'H':
        // What `COPY … TO STDOUT` sends, line by line.
        this.#fields = [{ name: 'copy', oid: 25, modifier: -1 }];
        break;
      case 'd':
        if (this.#fullBy !== undefined) break;
        this.#budget.bytes -= body.length;
        this.#rows.push([textOf(body).replace(/\n$/, '')]);
        break;
      case 'C':
        this.#tag = textOf(body.subarray(0, -1));
        break;
      case 'I':
        this.#tag = '';
        break;
      case 'E':
        this.#error ??= messageOf(body);
        break;
      case 'N':
        if (this.#notices.length < MOST_NOTICES) this.#notices.push(messageOf(body));
        break;
      case 'A':
        if (this.#notices.length < MOST_NOTICES) this.#notices.push(notificationOf(body));
        break;
      case 'Z':
        this.#transaction = STATES[String.fromCharCode(body[0] ?? 0)];
        break;
      default:
        // Nothing that an answer has.
        break;
    }
  }
}

const STATES: Readonly<Record<string, TransactionState>> = { I: 'none', T: 'open', E: 'failed' };

const view = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** A character that a limit cut in two is left out. */
const textOf = (bytes: Uint8Array) => TEXT.decode(bytes).replace(/\uFFFD+$/, '');

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const [first, ...others] = pieces;
  if (first !== undefined && others.length === 0) return first;
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** A text up to the zero that ends it, and where the next one begins. */
function textAt(body: Uint8Array, from: number): { text: string; next: number } {
  const end = body.indexOf(0, from);
  const to = end < 0 ? body.length : end;
  return { text: textOf(body.subarray(from, to)), next: to + 1 };
}

function fieldsOf(body: Uint8Array): Field[] {
  const data = view(body);
  const fields: Field[] = [];
  let at = 2;
  for (let left = data.getInt16(0); left > 0; left -= 1) {
    const { text, next } = textAt(body, at);
    // A message that was cut: there are more columns than anybody reads.
    if (next + 18 > body.length) break;
    fields.push({ name: text, oid: data.getInt32(next + 6), modifier: data.getInt32(next + 12) });
    at = next + 18;
  }
  return fields;
}

/** Fields of errors and notices: https://www.postgresql.org/docs/18/protocol-error-fields.html */
function messageOf(body: Uint8Array): Message {
  const fields = new Map<string, string>();
  let at = 0;
  while (at < body.length && body[at] !== 0) {
    const { text, next } = textAt(body, at + 1);
    fields.set(String.fromCharCode(body[at] ?? 0), text);
    at = next;
  }
  const named = {
    detail: fields.get('D'),
    hint: fields.get('H'),
    position: fields.has('P') ? Number(fields.get('P')) : undefined,
    where: fields.get('W'),
    schema: fields.get('s'),
    table: fields.get('t'),
    column: fields.get('c'),
    constraint: fields.get('n'),
  };
  const present = Object.entries(named).filter(([, value]) => value !== undefined);
  return {
    severity: fields.get('V') ?? 'ERROR',
    code: fields.get('C') ?? 'XX000',
    message: fields.get('M') ?? '',
    ...(Object.fromEntries(present) as Partial<Message>),
  };
}

/** What `NOTIFY` sends, as a notice. */
function notificationOf(body: Uint8Array): Message {
  const channel = textAt(body, 4);
  const { text: payload } = textAt(body, channel.next);
  const message = payload === '' ? channel.text : `${channel.text}: ${payload}`;
  return { severity: 'NOTIFICATION', code: '00000', message };
}

/** What names stand for while a text runs. */
import { areEqual, type Bytes, bytesOfText } from './bytes.ts';
import { Fault } from './fault.ts';
import { type Given, givenIn, type Making } from './given.ts';
import type { Operand, Reference } from './language.ts';
import type { Change, End, Shown, Stored } from './result.ts';
import { kindWords, type Row, type Sealed, shown, type Thing, valueOf } from './things.ts';

const PARTS = ['nonce', 'ciphertext', 'tag'] as const;
const isPart = (word: unknown): word is Change['part'] => PARTS.some((part) => part === word);

/** A text that is running: what its names stand for. */
export class Machine {
  readonly #given: Given;
  readonly #making: Making;
  readonly #things: Map<string, Thing>;
  /** Why a name stands for nothing any more. */
  readonly #gone = new Map<string, string>();

  private constructor(given: Given, making: Making) {
    this.#given = given;
    this.#making = making;
    this.#things = new Map(Object.entries(given.things));
  }

  /** A machine with what a step begins with. */
  static async of(step: string, random: Making['random']): Promise<Machine> {
    let serial = 0;
    const making = { random, nextSerial: () => (serial += 1) };
    return new Machine(await givenIn(step, making), making);
  }

  /** What the step begins with. */
  given(): readonly Shown[] {
    return Object.entries(this.#given.things).map(([name, thing]) => shown(thing, name));
  }

  /** @throws Fault where a name stands for something already */
  free({ at, text }: { readonly at: number; readonly text: string }): void {
    if (this.#things.has(text)) {
      throw new Fault(at, `There is a “${text}” already: a name stands for one thing.`);
    }
  }

  name(name: string, thing: Thing): void {
    this.#things.set(name, thing);
  }

  /** From now on a name stands for nothing, and this is said where it is used. */
  lose(name: string, why: string): void {
    this.#things.delete(name);
    this.#gone.set(name, why);
  }

  /** What is stored at the end and how it can be opened, where the step is about it. */
  end(): End | undefined {
    if (this.#given.isAboutStorage !== true) return undefined;
    const keys = [...this.#things].flatMap(([name, thing]) =>
      thing.kind === 'key' ? [{ name, serial: thing.serial }] : [],
    );
    const isThere = (thing: Thing) =>
      thing.kind === 'key' && keys.some(({ serial }) => serial === thing.serial);
    return {
      stored: storedIn(this.#things, keys),
      givenKeys: Object.entries(this.#given.things).flatMap(([name, thing]) =>
        isThere(thing) ? [name] : [],
      ),
    };
  }

  get making(): Making {
    return this.#making;
  }

  get receive(): Given['receive'] {
    return this.#given.receive;
  }

  /** The name of the secret that bytes are. */
  revealedBy(bytes: Bytes): string | undefined {
    return Object.entries(this.#given.secrets ?? {}).find(([, secret]) =>
      areEqual(secret, bytes),
    )?.[0];
  }

  /** @throws Fault where it is nobody’s to destroy, or not there */
  forget({ at, text }: { readonly at: number; readonly text: string }, line: number): Thing {
    if (this.#given.kept?.includes(text) === true) {
      throw new Fault(at, `“${text}” is out of your reach: nobody can change it from here.`);
    }
    const thing = this.#named(text, at);
    this.lose(text, `it was forgotten in line ${line}`);
    return thing;
  }

  /** @throws Fault where there is no such thing */
  thing(operand: Operand): Thing {
    if (operand.kind === 'literal') return valueOf(operand.bytes);
    return this.#along(operand, operand.path);
  }

  /**
   * A sealed value and which part of it is meant.
   * @returns undefined where a reference means no part
   */
  partOf(operand: Operand): { readonly sealed: Sealed; readonly part: Change['part'] } | undefined {
    if (operand.kind === 'literal') return undefined;
    const part = operand.path.at(-1);
    if (!isPart(part)) {
      const thing = this.thing(operand);
      return thing.kind === 'sealed' ? { sealed: thing, part: 'ciphertext' } : undefined;
    }
    const sealed = this.#along(operand, operand.path.slice(0, -1));
    return sealed.kind === 'sealed' ? { sealed, part } : undefined;
  }

  #named(name: string, at: number): Thing {
    const thing = this.#things.get(name);
    if (thing !== undefined) return thing;
    const gone = this.#gone.get(name);
    if (gone !== undefined) throw new Fault(at, `There is no “${name}”: ${gone}.`);
    throw new Fault(
      at,
      `There is no “${name}”. There are: ${[...this.#things.keys()].join(', ')}.`,
    );
  }

  #along({ name, at, source }: Reference, path: Reference['path']): Thing {
    return path.reduce<Thing>(
      (thing, step) => {
        const found = within(thing, step);
        if (found === undefined) {
          throw new Fault(at, `In ${source} there is no ${step}: ${name} is ${kindWords(thing)}.`);
        }
        return found;
      },
      this.#named(name, at),
    );
  }
}

/** What stands in a thing under a name or a number. */
function within(thing: Thing, step: string | number): Thing | undefined {
  switch (thing.kind) {
    case 'column':
      return thing.rows.find(({ id }) => id === step)?.cell;
    case 'table': {
      if (typeof step === 'number') {
        const row = thing.rows.find(({ id }) => id === step);
        return row && { ...thing, rows: [row] };
      }
      const rows = thing.rows.flatMap(({ id, cells }): Row[] => {
        const cell = Object.hasOwn(cells, step) ? cells[step] : undefined;
        return cell === undefined ? [] : [{ id, cell: valueOf(bytesOfText(cell)) }];
      });
      const [first] = rows;
      if (first === undefined) return undefined;
      const isOne = rows.length === 1 && first.cell !== undefined;
      return isOne ? first.cell : { kind: 'column', from: `${thing.name}.${step}`, rows };
    }
    case 'sealed':
      return isPart(step) && (step !== 'tag' || thing.tag.length > 0)
        ? { kind: 'value', is: step, bytes: thing[step] }
        : undefined;
    case 'pair':
      if (step === 'public') return thing.public;
      return step === 'private' ? thing.private : undefined;
    default:
      return undefined;
  }
}

interface Named {
  readonly name: string;
  readonly serial: number;
}

/** All that is sealed, one for each name and key, with the ways to open it. */
function storedIn(things: ReadonlyMap<string, Thing>, keys: readonly Named[]): readonly Stored[] {
  const copies = [...things].flatMap(([name, thing]) => {
    if (thing.kind !== 'value' || thing.wrapped === undefined) return [];
    const { key, under } = thing.wrapped;
    const kek = keys.find(({ serial }) => serial === under);
    return kek === undefined ? [] : [{ name, key, under: kek.name }];
  });
  return [...things].flatMap(([name, thing]) => {
    const rows = sealedIn(thing);
    return [...new Set(rows.map(({ key }) => key))].map((serial) => ({
      name,
      rows: rows.flatMap(({ id, key }) => (id !== undefined && key === serial ? [id] : [])),
      inMemory: keys.flatMap((key) => (key.serial === serial ? [key.name] : [])),
      wrapped: copies.flatMap(({ key, ...copy }) => (key === serial ? [copy] : [])),
    }));
  });
}

/** The sealed values in a thing, with the serials of their keys. */
function sealedIn(
  thing: Thing,
): readonly { readonly id: number | undefined; readonly key: number }[] {
  const cells = thing.kind === 'column' ? thing.rows : [{ id: undefined, cell: thing }];
  return cells.flatMap(({ id, cell }) =>
    cell?.kind === 'sealed' && cell.past.key !== undefined ? [{ id, key: cell.past.key }] : [],
  );
}

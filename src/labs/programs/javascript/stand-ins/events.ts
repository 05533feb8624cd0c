/** Stands for `node:events`: EventEmitter, `once` and `on` of one event at a time. */
type Listener = (...values: unknown[]) => unknown;

export class EventEmitter {
  readonly #listeners = new Map<string | symbol, Listener[]>();

  on(name: string | symbol, listener: Listener): this {
    this.#listeners.set(name, [...(this.#listeners.get(name) ?? []), listener]);
    return this;
  }

  once(name: string | symbol, listener: Listener): this {
    const once: Listener = (...values) => {
      this.off(name, once);
      return listener.apply(this, values);
    };
    return this.on(name, Object.assign(once, { listener }));
  }

  off(name: string | symbol, listener: Listener): this {
    const left = this.listeners(name).filter(
      (each) => each !== listener && (each as { listener?: Listener }).listener !== listener,
    );
    this.#listeners.set(name, left);
    return this;
  }

  emit(name: string | symbol, ...values: unknown[]): boolean {
    const listeners = this.listeners(name);
    if (listeners.length === 0 && name === 'error') throw values[0];
    for (const listener of listeners) listener.apply(this, values);
    return listeners.length > 0;
  }

  listeners(name: string | symbol): Listener[] {
    return [...(this.#listeners.get(name) ?? [])];
  }

  listenerCount(name: string | symbol): number {
    return this.listeners(name).length;
  }

  eventNames(): (string | symbol)[] {
    return [...this.#listeners].flatMap(([name, listeners]) => (listeners.length > 0 ? name : []));
  }

  removeAllListeners(name?: string | symbol): this {
    if (name === undefined) this.#listeners.clear();
    else this.#listeners.delete(name);
    return this;
  }

  setMaxListeners(): this {
    return this;
  }

  addListener(name: string | symbol, listener: Listener): this {
    return this.on(name, listener);
  }

  removeListener(name: string | symbol, listener: Listener): this {
    return this.off(name, listener);
  }
}

export async function once(emitter: EventEmitter, name: string): Promise<unknown[]> {
  const { error, values } = await new Promise<{ error?: unknown; values?: unknown[] }>(
    (resolve) => {
      const failed: Listener = (thrown) => resolve({ error: thrown });
      if (name !== 'error') emitter.once('error', failed);
      emitter.once(name, (...given) => {
        emitter.off('error', failed);
        resolve({ values: given });
      });
    },
  );
  if (values === undefined) throw error;
  return values;
}

export async function* on(emitter: EventEmitter, name: string): AsyncGenerator<unknown[]> {
  const seen: unknown[][] = [];
  let wake: () => void = () => undefined;
  emitter.on(name, (...values) => {
    seen.push(values);
    wake();
  });
  for (;;) {
    const values = seen.shift();
    if (values === undefined) await new Promise<void>((resolve) => (wake = resolve));
    else yield values;
  }
}

export default Object.assign(EventEmitter, { EventEmitter, once, on });

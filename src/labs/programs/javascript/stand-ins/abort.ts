/** Stands for EventTarget, Event, AbortController and AbortSignal. */
import { setTimeout, clearTimeout } from './timers.ts';

type Listener = ((event: Event) => void) | { handleEvent: (event: Event) => void };

export class Event {
  readonly type: string;
  readonly cancelable: boolean;
  defaultPrevented = false;
  target: EventTarget | null = null;

  constructor(type: string, { cancelable = false }: { readonly cancelable?: boolean } = {}) {
    this.type = type;
    this.cancelable = cancelable;
  }

  preventDefault(): void {
    if (this.cancelable) this.defaultPrevented = true;
  }
}

export class CustomEvent extends Event {
  readonly detail: unknown;

  constructor(
    type: string,
    options: { readonly detail?: unknown; readonly cancelable?: boolean } = {},
  ) {
    super(type, options);
    this.detail = options.detail ?? null;
  }
}

export class EventTarget {
  readonly #listeners = new Map<string, Map<Listener, { readonly once: boolean }>>();

  addEventListener(
    type: string,
    listener: Listener,
    options: boolean | { readonly once?: boolean } = {},
  ): void {
    const listeners = this.#listeners.get(type) ?? new Map<Listener, { readonly once: boolean }>();
    this.#listeners.set(type, listeners);
    if (!listeners.has(listener)) {
      listeners.set(listener, { once: typeof options === 'object' && options.once === true });
    }
  }

  removeEventListener(type: string, listener: Listener): void {
    this.#listeners.get(type)?.delete(listener);
  }

  dispatchEvent(event: Event): boolean {
    event.target = this;
    for (const [listener, { once }] of [...(this.#listeners.get(event.type) ?? [])]) {
      if (once) this.removeEventListener(event.type, listener);
      if (typeof listener === 'function') listener.call(this, event);
      else listener.handleEvent(event);
    }
    return !event.defaultPrevented;
  }
}

export class AbortSignal extends EventTarget {
  aborted = false;
  reason: unknown;
  onabort: ((event: Event) => void) | null = null;

  static abort(reason?: unknown): AbortSignal {
    const signal = new AbortSignal();
    abort(signal, reason);
    return signal;
  }

  static timeout(milliseconds: number): AbortSignal {
    const signal = new AbortSignal();
    const message = 'The operation was aborted due to timeout';
    const timer = setTimeout(
      () => abort(signal, new DOMException(message, 'TimeoutError')),
      milliseconds,
    ).unref();
    signal.addEventListener('abort', () => clearTimeout(timer));
    return signal;
  }

  static any(signals: readonly AbortSignal[]): AbortSignal {
    const signal = new AbortSignal();
    for (const each of signals) {
      if (each.aborted) abort(signal, each.reason);
      else each.addEventListener('abort', () => abort(signal, each.reason));
    }
    return signal;
  }

  throwIfAborted(): void {
    if (this.aborted) throw this.reason;
  }
}

function abort(
  signal: AbortSignal,
  reason: unknown = new DOMException('This operation was aborted', 'AbortError'),
): void {
  if (signal.aborted) return;
  signal.aborted = true;
  signal.reason = reason;
  const event = new Event('abort');
  signal.onabort?.(event);
  signal.dispatchEvent(event);
}

export class AbortController {
  readonly signal = new AbortSignal();

  abort(reason?: unknown): void {
    abort(this.signal, reason);
  }
}

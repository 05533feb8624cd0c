import { stripVTControlCharacters } from 'node:util';

/** What Astro hands to a logger; see its reference of custom loggers. */
interface Event {
  readonly label: string | null;
  readonly level: 'debug' | 'info' | 'warn' | 'error';
  readonly message: string;
}

/** The bundled pages carry a copy of this module, so what is heard is kept for the whole process. */
const shared = globalThis as typeof globalThis & { buildErrors?: string[] };

/** What was logged as an error; some of it Astro does not throw as well. */
export const errors: string[] = (shared.buildErrors ??= []);

/** Astro calls it for where to log: warnings alone, as the steps are told elsewhere. */
export default function quietLog() {
  return {
    write({ level, label, message }: Event) {
      const text = stripVTControlCharacters(message).trim();
      if (level === 'warn') console.error(`Warning (${label ?? 'build'}): ${text}`);
      if (level === 'error') errors.push(text);
    },
  };
}

import { Buffer } from 'buffer';

/** isomorphic-git takes Node’s `Buffer` for granted; this file is loaded before it. */
globalThis.Buffer ??= Buffer;

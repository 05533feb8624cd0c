import { Buffer } from 'buffer';

/** isomorphic-git takes Node’s `Buffer` for granted; this file is loaded before it. */
Object.assign(globalThis, { Buffer });

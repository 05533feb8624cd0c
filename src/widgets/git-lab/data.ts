/** Bytes of the worker with isomorphic-git, compressed by gzip. */
export const LOADED_BYTES = 110_400;

/** What stands before each command. */
export const PROMPT = 'shop $';

/** Bytes of the worker with the shell, the server and Hono, compressed by gzip. */
export const LOADED_BYTES = 37_000;

/** What stands before each command. */
export const PROMPT = 'nadia@web1 $';

/** What makes the recordings. */
export const ENGINE = 'the lab’s own shell, Hono 4.13.19';

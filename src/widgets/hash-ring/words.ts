/** A server's name: 0 is A. */
export const letter = (server: number) => String.fromCharCode(65 + server);

/** So many keys of all as a share. */
export const share = (keys: number, all: number) => `${Math.round((100 * keys) / all)} %`;

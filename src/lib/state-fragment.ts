/** The fragment of a link to something in some state. */
export const fragmentOf = (id: string, state: string): string => `#${id}=${state}`;

/** The state that a fragment carries for something, or undefined where it carries none. */
export function stateInFragment(id: string, fragment: string): string | undefined {
  const start = fragmentOf(id, '');
  return fragment.startsWith(start) ? fragment.slice(start.length) : undefined;
}

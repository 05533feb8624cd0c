/**
 * What a page can need of its security policy beyond the common one: `frame` shows a document of this
 * site in a frame, `wasm` compiles WebAssembly in the page itself; workers may in any case.
 */
export const POLICY_NEEDS = ['frame', 'wasm'] as const;
export type PolicyNeed = (typeof POLICY_NEEDS)[number];

/** Name of the `meta` in which a rendered page says so; the build takes it out. */
export const POLICY_NEEDS_META = 'policy-needs';

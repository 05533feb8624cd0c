/** What the first guide kept under keys of their own, each after `PREFIX`. */
export const SINGLE_KEYS = ['read', 'language', 'recent-searches', 'offline'] as const;

export const PREFIX = 'under-the-hood.';

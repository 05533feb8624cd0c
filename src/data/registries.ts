/** The package registries that the version refresh can ask, each through its ordinary client. */
export const REGISTRIES = ['npm', 'pypi', 'maven', 'go'] as const;

export type Registry = (typeof REGISTRIES)[number];

/** What the search offers before anything is typed: paths without the base path. */
export const POPULAR_TOPICS: readonly string[] = [
  '/basics/what-is-backend-development/',
  '/start/learning-path/',
  '/databases/indexes-and-plans/',
  '/security/authentication/',
  '/apis/rest/',
  '/technologies/how-to-choose/',
  '/careers/pay/',
  '/scaling/containers/',
];

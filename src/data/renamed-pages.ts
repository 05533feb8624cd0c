/**
 * Pages that have a new id since readers ticked them or passed on a link with their progress: old
 * id → new id, such as `['basics/why', 'basics/why-it-matters']`. Ids stay here for good.
 */
export const RENAMED_PAGES: ReadonlyMap<string, string> = new Map();

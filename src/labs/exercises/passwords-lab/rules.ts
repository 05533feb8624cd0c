/** What is done to each word of the list. */
export type Rule = 'capital' | 'year' | 'sign';

export const RULES: readonly Rule[] = ['capital', 'year', 'sign'];

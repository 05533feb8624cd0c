import type { LanguageId } from './languages';

/** The tasks that every language of the listings shows; other topics belong to one technology. */
export const COMMON_TOPICS = [
  'answer-json',
  'call-with-retry',
  'check-token',
  'hash-password',
  'query-parameters',
  'stream-file',
  'structured-log',
  'transaction',
  'unit-test',
  'validate-input',
] as const;

export type CommonTopic = (typeof COMMON_TOPICS)[number];

/** Why a language lacks a common topic, in one sentence. */
export const LACKING: Readonly<
  Partial<Record<LanguageId, Readonly<Partial<Record<CommonTopic, string>>>>>
> = {};

/**
 * Topics whose programs go wrong on purpose: each ends with an error that quotes the expectation
 * which its code does not keep.
 */
export const MUST_FAIL: Readonly<Record<string, string>> = {
  'lost-update': 'Both sales are taken off the stock.',
  'vulnerable-query': 'Customer 7 reads only orders of customer 7.',
};

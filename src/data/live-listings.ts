import { TOPICS as GO } from '../labs/programs/go/topics.ts';
import { TOPICS as JAVASCRIPT } from '../labs/programs/javascript/topics.ts';
import { TOPICS as PYTHON } from '../labs/programs/python/topics.ts';
import { TOPICS as RUBY } from '../labs/programs/ruby/topics.ts';
import type { ProgramLanguage } from '../labs/programs/protocol.ts';
import type { LiveTopic } from '../labs/programs/runtime.ts';

/** Which listings run in the tab: each topic of a language, with what stands in, or why it does not. */
export const LIVE_LISTINGS: Readonly<Record<ProgramLanguage, Readonly<Record<string, LiveTopic>>>> =
  { javascript: JAVASCRIPT, python: PYTHON, go: GO, ruby: RUBY };

/** How it stands with a listing; undefined for languages that have no runtime for the tab. */
export function liveTopic(language: string, topic: string): LiveTopic | undefined {
  return (LIVE_LISTINGS as Readonly<Record<string, Readonly<Record<string, LiveTopic>>>>)[
    language
  ]?.[topic];
}

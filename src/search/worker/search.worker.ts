import { SearchEngine } from './engine';
import type { SearchEntry } from '../index/entry';
import { FullText } from './full-text';
import type { Answer, Question, Reply } from './protocol';

const post = (reply: Reply) => {
  postMessage(reply);
};
const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

let engine: SearchEngine | undefined;

async function start({ lexicon }: Extract<Question, { kind: 'start' }>) {
  try {
    const response = await fetch(lexicon);
    if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
    engine = new SearchEngine((await response.json()) as SearchEntry[]);
    post({ kind: 'ready', part: 'titles' });
  } catch (error) {
    post({ kind: 'failed', part: 'titles', reason: reasonOf(error) });
  }
}

/** Loads the full text beside the queue, so that titles answer meanwhile. */
async function loadTexts({ index }: Extract<Question, { kind: 'load-texts' }>) {
  try {
    const fullText = await FullText.load(index);
    if (engine !== undefined) engine.fullText = fullText;
    post({ kind: 'ready', part: 'texts' });
  } catch (error) {
    post({ kind: 'failed', part: 'texts', reason: reasonOf(error) });
  }
}

async function reply(question: Question) {
  if (question.kind === 'start') return start(question);
  if (question.kind === 'load-texts') return void loadTexts(question);
  if (engine === undefined) return;
  const { number } = question;
  if (question.kind === 'search') {
    const answer = await answerTo(engine, question);
    post({ kind: 'answer', number, answer: withoutSearchFields(answer) });
  } else {
    const excerpts = await engine.excerpts(question.asked, question.records);
    post({ kind: 'excerpts', number, excerpts });
  }
}

/** What the page shows of the answer: reading what only the search needs would hold up its keys. */
function withoutSearchFields(answer: Answer): Answer {
  return {
    ...answer,
    found: answer.found.map(({ entry, ...found }) => {
      const { headings: _headings, names: _names, searchedAs: _searchedAs, ...shown } = entry;
      return { ...found, entry: shown };
    }),
  };
}

/** The answer; without the text of the pages where a piece of its index does not come. */
async function answerTo(
  search: SearchEngine,
  { query, asTyped }: Extract<Question, { kind: 'search' }>,
) {
  try {
    return await search.answer(query, asTyped);
  } catch (error) {
    search.fullText = undefined;
    post({ kind: 'failed', part: 'texts', reason: reasonOf(error) });
    return search.answer(query, asTyped);
  }
}

// Pagefind begins to load by itself, in a promise that it keeps; the failure is posted already.
addEventListener('unhandledrejection', (event) => event.preventDefault());

/** One question after the other: each uses the index's last search. */
let queue = Promise.resolve();
addEventListener('message', ({ data }: MessageEvent<Question>) => {
  queue = queue.then(() => reply(data)).catch(console.error);
});

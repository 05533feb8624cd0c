import { SearchEngine } from './engine';
import { FullText } from './full-text';
import { Lexicon } from './lexicon';
import type { Question, Reply } from './protocol';

type Search = Extract<Question, { kind: 'search' }>;

const post = (reply: Reply) => {
  postMessage(reply);
};
const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

let search: { readonly engine: SearchEngine; readonly lexicon: Lexicon } | undefined;
/** The number of the query that was asked last: older ones need no answer. */
let latest = 0;

async function start({ lexicon: address }: Extract<Question, { kind: 'start' }>) {
  try {
    const lexicon = await Lexicon.load(async (name) => {
      // The start names the parts, which a newer version of the site has no more.
      const cache = name === 'start' ? 'no-cache' : 'default';
      const response = await fetch(new URL(`${name}.json`, address), { cache });
      if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
      return response.json();
    });
    search = { lexicon, engine: new SearchEngine(lexicon) };
    post({ kind: 'ready', part: 'titles' });
  } catch (error) {
    post({ kind: 'failed', part: 'titles', reason: reasonOf(error) });
  }
}

/** Loads the full text beside the queue, so that titles answer meanwhile. */
async function loadTexts({ index }: Extract<Question, { kind: 'load-texts' }>) {
  if (search === undefined) return;
  try {
    search.engine.fullText = await FullText.load(index, await search.lexicon.records());
    post({ kind: 'ready', part: 'texts' });
  } catch (error) {
    post({ kind: 'failed', part: 'texts', reason: reasonOf(error) });
  }
}

async function reply(question: Question) {
  if (question.kind === 'start') return start(question);
  if (question.kind === 'load-texts') return void loadTexts(question);
  if (search === undefined) return;
  const { engine } = search;
  const { number } = question;
  if (number !== latest) return;
  if (question.kind === 'search') {
    try {
      post({ kind: 'answer', number, answer: await answerTo(engine, question) });
    } catch (error) {
      post({ kind: 'failed', part: 'titles', reason: reasonOf(error) });
    }
  } else {
    const excerpts = await engine.excerpts(question.asked, question.records);
    post({ kind: 'excerpts', number, excerpts });
  }
}

/** The answer; without the text of the pages where a piece of its index does not come. */
async function answerTo(engine: SearchEngine, { query, asTyped, facets }: Search) {
  try {
    return await engine.answer(query, asTyped, facets);
  } catch (error) {
    if (engine.fullText === undefined) throw error;
    engine.fullText = undefined;
    post({ kind: 'failed', part: 'texts', reason: reasonOf(error) });
    return engine.answer(query, asTyped, facets);
  }
}

// Pagefind begins to load by itself, in a promise that it keeps; the failure is posted already.
addEventListener('unhandledrejection', (event) => event.preventDefault());

/** One question after the other: each uses the index's last search. */
let queue = Promise.resolve();
addEventListener('message', ({ data }: MessageEvent<Question>) => {
  if (data.kind === 'search') {
    latest = data.number;
    // What it needs need not wait for its turn; the answer says where that does not come.
    search?.engine.prepare(data.query).catch(() => undefined);
  }
  queue = queue.then(() => reply(data)).catch(console.error);
});

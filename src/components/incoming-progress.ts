import { asMeant } from '@/lib/passed-on';
import { VERSION } from '@/reader/document';
import { merge } from '@/reader/merge';
import { carriedInWords, progressIn } from '@/reader/progress-link';
import { READ } from '@/reader/sections/read';
import { changeDocument } from '@/reader/storage';
import { READING_ORDER } from '@/sidebar';

const isHere = (id: string) => READING_ORDER.includes(id);

/**
 * Says in `place` what progress the page's address carries, and lets the reader add it. Shows
 * nothing where it carries none.
 * @param added is called after the progress has changed
 */
export function offer(place: HTMLElement, added: () => void): void {
  const incoming = progressIn(asMeant(location.hash));
  if (incoming === undefined) return;
  const text = document.createElement('p');
  place.replaceChildren(text);
  if (incoming === null) {
    text.textContent = 'This link’s progress cannot be read. Yours is unchanged.';
    return;
  }
  text.textContent = carriedInWords(incoming, isHere);
  const here = incoming.progress.filter(isHere).length;
  if (here === 0) return;
  const add = document.createElement('button');
  add.type = 'button';
  add.textContent = here === 1 ? 'Add it to mine' : 'Add them to mine';
  add.addEventListener('click', () => {
    const carried = { version: VERSION, [READ.name]: incoming.progress };
    const kept = changeDocument((document) => merge(document, carried));
    text.textContent = kept ? 'Added.' : 'This browser keeps no data, so nothing was added.';
    add.remove();
    history.replaceState(history.state, '', location.pathname + location.search);
    added();
  });
  place.append(add);
}

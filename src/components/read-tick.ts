import { formatProgress, keptProgress, withPage } from '@/reader/progress';
import { onChoiceElsewhere, readChoice, writeChoice } from '@/reader/storage';

/** The tick shows what is kept, and says when nothing is. */
class ReadTick extends HTMLElement {
  connectedCallback() {
    const page = this.dataset['page'] ?? '';
    const button = this.querySelector('button');
    const status = this.querySelector('span');
    if (button === null || status === null) return;

    const progress = () => keptProgress(readChoice('read') ?? '');
    const show = (isRead: boolean) => {
      button.setAttribute('aria-pressed', String(isRead));
      button.textContent = isRead ? 'Read' : 'Mark as read';
    };
    const showKept = () => show(progress().includes(page));
    showKept();
    onChoiceElsewhere(showKept);
    button.addEventListener('click', () => {
      const isRead = !progress().includes(page);
      const kept = writeChoice('read', formatProgress(withPage(progress(), page, isRead)));
      show(isRead);
      status.textContent = kept
        ? ''
        : 'This browser keeps no data, so the tick is lost on leaving.';
    });
  }
}
customElements.define('read-tick', ReadTick);

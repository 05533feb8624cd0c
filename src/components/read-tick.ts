import { READ, withPage } from '@/reader/sections/read';
import { changeSection, onChangeElsewhere, readSection } from '@/reader/storage';

/** The tick shows what is kept, and says when nothing is. */
class ReadTick extends HTMLElement {
  connectedCallback() {
    const page = this.dataset['page'] ?? '';
    const button = this.querySelector('button');
    const status = this.querySelector('span');
    if (button === null || status === null) return;

    const show = (isRead: boolean) => {
      button.setAttribute('aria-pressed', String(isRead));
      button.textContent = isRead ? 'Read' : 'Mark as read';
    };
    const isKept = () => readSection(READ).includes(page);
    const showKept = () => show(isKept());
    showKept();
    onChangeElsewhere(showKept);
    button.addEventListener('click', () => {
      const isRead = !isKept();
      const kept = changeSection(READ, (progress) => withPage(progress, page, isRead));
      show(isRead);
      status.textContent = kept
        ? ''
        : 'This browser keeps no data, so the tick is lost when you leave.';
    });
  }
}
customElements.define('read-tick', ReadTick);

/** How long the pointer may take from the word to the definition, in milliseconds. */
const WAY = 200;

/**
 * Shows the definition beside its word until the reader leaves both or presses Escape, wherever the
 * focus is (WCAG 2.2, 1.4.13).
 */
class TermLink extends HTMLElement {
  connectedCallback() {
    const link = this.querySelector('a');
    const definition = this.querySelector<HTMLElement>('[popover]');
    if (link === null || definition === null) return;
    // Without popovers the link leads to the glossary, which says the same.
    if (!('popover' in HTMLElement.prototype)) return;
    definition.id = `term-${(TermLink.count += 1)}`;
    definition.setAttribute('role', 'tooltip');
    link.setAttribute('aria-describedby', definition.id);

    let leaving: ReturnType<typeof setTimeout> | undefined;
    const show = () => {
      clearTimeout(leaving);
      // Open, or in the margin.
      if (definition.getClientRects().length > 0) return;
      definition.showPopover();
      document.addEventListener('keydown', dismiss);
      const word = link.getBoundingClientRect();
      const box = definition.getBoundingClientRect();
      const left = Math.min(word.left, document.documentElement.clientWidth - box.width - 16);
      const below = word.bottom + 6;
      const fits = below + box.height < innerHeight;
      definition.style.left = `${Math.max(16, left) + scrollX}px`;
      definition.style.top = `${(fits ? below : word.top - box.height - 6) + scrollY}px`;
    };
    const hide = () => {
      clearTimeout(leaving);
      document.removeEventListener('keydown', dismiss);
      if (definition.matches(':popover-open')) definition.hidePopover();
    };
    const dismiss = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') hide();
    };
    const leave = () => {
      if (document.activeElement !== link) leaving = setTimeout(hide, WAY);
    };

    this.addEventListener('pointerenter', (event) => event.pointerType === 'mouse' && show());
    this.addEventListener('pointerleave', (event) => event.pointerType === 'mouse' && leave());
    link.addEventListener('focus', show);
    link.addEventListener('blur', () => {
      if (!this.matches(':hover')) hide();
    });
    link.addEventListener('click', (event) => {
      if (event instanceof PointerEvent && event.pointerType === 'touch') event.preventDefault();
    });
  }

  static count = 0;
}
customElements.define('term-link', TermLink);

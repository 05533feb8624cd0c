/** Shows the definition beside its word; Escape, blur and leaving hide it. */
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

    const show = () => {
      definition.showPopover();
      const word = link.getBoundingClientRect();
      const box = definition.getBoundingClientRect();
      const left = Math.min(word.left, document.documentElement.clientWidth - box.width - 16);
      const below = word.bottom + 6;
      const fits = below + box.height < innerHeight;
      definition.style.left = `${Math.max(16, left) + scrollX}px`;
      definition.style.top = `${(fits ? below : word.top - box.height - 6) + scrollY}px`;
    };
    const hide = () => definition.hidePopover();

    this.addEventListener('pointerenter', (event) => event.pointerType === 'mouse' && show());
    this.addEventListener('pointerleave', (event) => event.pointerType === 'mouse' && hide());
    link.addEventListener('focus', show);
    link.addEventListener('blur', hide);
    link.addEventListener('keydown', (event) => event.key === 'Escape' && hide());
    link.addEventListener('click', (event) => {
      if (event instanceof PointerEvent && event.pointerType === 'touch') event.preventDefault();
    });
  }

  static count = 0;
}
customElements.define('term-link', TermLink);
